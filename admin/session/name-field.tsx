import { TextField as Field } from '@kobalte/core/text-field'
import type { JSX } from 'solid-js'

interface NameFieldProps {
  readonly label: string
  readonly name: string
  /** What the browser may fill in. */
  readonly complete: 'username' | 'one-time-code'
  readonly value: string
  readonly problem: string | null
  readonly hint: string
  onType(text: string): void
}

/** What stands beside a password at the door: a name, or a code. */
export function NameField(props: NameFieldProps): JSX.Element {
  return (
    <Field
      class="field"
      name={props.name}
      value={props.value}
      onChange={props.onType}
      validationState={props.problem === null ? 'valid' : 'invalid'}
    >
      <Field.Label class="field-label">{props.label}</Field.Label>
      <Field.Input
        class="field-input"
        autocomplete={props.complete}
        autocapitalize="off"
        spellcheck={false}
      />
      <Field.Description class="field-saved">{props.hint}</Field.Description>
      <Field.ErrorMessage class="field-problem" role="alert">
        {props.problem}
      </Field.ErrorMessage>
    </Field>
  )
}
