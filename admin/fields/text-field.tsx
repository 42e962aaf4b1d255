import { TextField as Field } from '@kobalte/core/text-field'
import { Show } from 'solid-js'
import { whenReleased } from './when-released.ts'

interface TextFieldProps {
  readonly label: string
  readonly value: string
  /** What is saved, where the field differs from it; empty where nothing was saved yet. */
  readonly saved: string | null
  readonly problem: string | null
  onType(text: string): void
  onLeave(): void
}

/** One typed value with its label; what is saved and what is wrong stand under it and are read with it. */
export function TextField(props: TextFieldProps) {
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
        classList={{ changed: props.saved !== null }}
        autocomplete="off"
        spellcheck={false}
        onBlur={() => whenReleased(() => props.onLeave())}
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
