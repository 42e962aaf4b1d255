import { TextField as Field } from '@kobalte/core/text-field'

interface AreaFieldProps {
  readonly label: string
  readonly value: string
  readonly problem: string | null
  onType(text: string): void
}

/** A few sentences with their label; what is wrong stands under them and is read with them. */
export function AreaField(props: AreaFieldProps) {
  return (
    <Field
      class="field"
      value={props.value}
      onChange={props.onType}
      validationState={props.problem === null ? 'valid' : 'invalid'}
    >
      <Field.Label class="field-label">{props.label}</Field.Label>
      <Field.TextArea class="field-input area" autoResize rows={2} />
      <Field.ErrorMessage class="field-problem" role="alert">
        {props.problem}
      </Field.ErrorMessage>
    </Field>
  )
}
