import { TextField as Field } from '@kobalte/core/text-field'
import { createSignal } from 'solid-js'

interface PasswordFieldProps {
  readonly label: string
  readonly value: string
  readonly problem: string | null
  /** For the browser's own keeper of passwords. */
  readonly kind: 'current-password' | 'new-password'
  onType(text: string): void
}

/** A password, hidden until its button shows it. */
export function PasswordField(props: PasswordFieldProps) {
  const [isShown, setShown] = createSignal(false)
  return (
    <Field
      class="field"
      value={props.value}
      onChange={props.onType}
      validationState={props.problem === null ? 'valid' : 'invalid'}
    >
      <Field.Label class="field-label">{props.label}</Field.Label>
      <div class="password">
        <Field.Input
          class="field-input"
          type={isShown() ? 'text' : 'password'}
          autocomplete={props.kind}
          autocapitalize="off"
          spellcheck={false}
        />
        <button
          type="button"
          class="quiet small"
          aria-pressed={isShown()}
          aria-label={`Show ${props.label.toLowerCase()}`}
          onClick={() => setShown(!isShown())}
        >
          {isShown() ? 'Hide' : 'Show'}
        </button>
      </div>
      <Field.ErrorMessage class="field-problem" role="alert">
        {props.problem}
      </Field.ErrorMessage>
    </Field>
  )
}
