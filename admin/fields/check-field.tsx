import { Checkbox } from '@kobalte/core/checkbox'

interface CheckFieldProps {
  readonly label: string
  readonly checked: boolean
  onChange(isChecked: boolean): void
}

/** Yes or no. */
export function CheckField(props: CheckFieldProps) {
  return (
    <Checkbox class="check" checked={props.checked} onChange={props.onChange}>
      <Checkbox.Input class="check-input" />
      <Checkbox.Control class="check-control">
        <Checkbox.Indicator>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M3 8.5l3.5 3.5L13 5" />
          </svg>
        </Checkbox.Indicator>
      </Checkbox.Control>
      <Checkbox.Label>{props.label}</Checkbox.Label>
    </Checkbox>
  )
}
