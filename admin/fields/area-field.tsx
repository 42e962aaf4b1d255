import { TextField as Field } from '@kobalte/core/text-field'
import { Show } from 'solid-js'
import { whenReleased } from './when-released.ts'

interface AreaFieldProps {
  readonly label: string
  readonly value: string
  /** What is saved, where the field differs from it; empty where nothing was saved yet. */
  readonly saved?: string | null
  readonly problem: string | null
  /** How it is written, under the field. */
  readonly hint?: string
  onType(text: string): void
  onLeave?(): void
}

/** A few sentences or lines with their label; what is wrong stands under them and is read with them. */
export function AreaField(props: AreaFieldProps) {
  return (
    <Field
      class="field"
      value={props.value}
      onChange={props.onType}
      validationState={props.problem === null ? 'valid' : 'invalid'}
    >
      <Field.Label class="field-label">{props.label}</Field.Label>
      <Field.TextArea
        class="field-input area"
        classList={{ changed: (props.saved ?? null) !== null }}
        autoResize
        rows={2}
        onBlur={() => whenReleased(() => props.onLeave?.())}
      />
      <Show when={props.saved || props.hint}>
        <Field.Description class="field-saved">
          {props.saved ? `Saved: ${props.saved}` : props.hint}
        </Field.Description>
      </Show>
      <Field.ErrorMessage class="field-problem" role="alert">
        {props.problem}
      </Field.ErrorMessage>
    </Field>
  )
}
