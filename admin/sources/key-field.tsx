import { TextField as Field } from '@kobalte/core/text-field'
import { Show } from 'solid-js'

interface KeyFieldProps {
  readonly label: string
  readonly value: string
  /** Whether the server has one already. */
  readonly isStored: boolean
  readonly problem: string | null
  onType(text: string): void
}

/** A key: goes to the server and never comes back. */
export function KeyField(props: KeyFieldProps) {
  return (
    <Field
      class="field"
      value={props.value}
      onChange={props.onType}
      validationState={props.problem === null ? 'valid' : 'invalid'}
    >
      <Field.Label class="field-label">{props.label}</Field.Label>
      {/* Not this page's own password: a browser's keeper is not to fill it in. */}
      <Field.Input
        class="field-input"
        type="password"
        autocomplete="new-password"
        autocapitalize="off"
        spellcheck={false}
      />
      <Show when={props.isStored}>
        <Field.Description class="field-saved">A key is stored. Leave empty to keep it.</Field.Description>
      </Show>
      <Field.ErrorMessage class="field-problem" role="alert">
        {props.problem}
      </Field.ErrorMessage>
    </Field>
  )
}
