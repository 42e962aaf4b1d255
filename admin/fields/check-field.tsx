import { Checkbox } from '@kobalte/core/checkbox'
import { Show } from 'solid-js'

interface CheckFieldProps {
  readonly label: string
  readonly checked: boolean
  /** What is saved, where the field differs from it; empty where nothing was saved yet. */
  readonly saved?: string | null
  onChange(isChecked: boolean): void
}

/** Yes or no. */
export function CheckField(props: CheckFieldProps) {
  return (
    <Checkbox
      class="check"
      classList={{ changed: (props.saved ?? null) !== null }}
      checked={props.checked}
      onChange={props.onChange}
    >
      <Checkbox.Input class="check-input" />
      <Checkbox.Control class="check-control">
        <Checkbox.Indicator>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M3 8.5l3.5 3.5L13 5" />
          </svg>
        </Checkbox.Indicator>
      </Checkbox.Control>
      <Checkbox.Label>{props.label}</Checkbox.Label>
      <Show when={props.saved}>
        <Checkbox.Description class="field-saved">Saved: {props.saved}</Checkbox.Description>
      </Show>
    </Checkbox>
  )
}
