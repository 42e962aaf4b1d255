import { TextField as Field } from '@kobalte/core/text-field'
import { Show } from 'solid-js'

interface DateFieldProps {
  readonly label: string
  /** A month is YYYY-MM; a date is the rule. */
  readonly kind?: 'date' | 'month'
  /** YYYY-MM-DD, or empty. */
  readonly value: string
  /** What is saved, where the field differs from it; empty where nothing was saved yet. */
  readonly saved?: string | null
  readonly problem: string | null
  onType(date: string): void
}

/** A date or a month, typed or picked. */
export function DateField(props: DateFieldProps) {
  return (
    <Field
      class="field"
      value={props.value}
      onChange={props.onType}
      validationState={props.problem === null ? 'valid' : 'invalid'}
    >
      <Field.Label class="field-label">{props.label}</Field.Label>
      <Field.Input
        class="field-input"
        classList={{ changed: (props.saved ?? null) !== null }}
        type={props.kind ?? 'date'}
        placeholder="2026-11"
      />
      <Show when={props.saved}>
        <Field.Description class="field-saved">Saved: {props.saved}</Field.Description>
      </Show>
      <Field.ErrorMessage class="field-problem" role="alert">
        {props.problem}
      </Field.ErrorMessage>
    </Field>
  )
}
