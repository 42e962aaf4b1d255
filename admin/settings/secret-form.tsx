import { createSignal, type JSX } from 'solid-js'
import { NameField } from '../session/name-field.tsx'
import { PasswordField } from '../session/password-field.tsx'

interface SecretFormProps {
  readonly name: string
  readonly kind: 'password' | 'code'
  readonly act: string
  /** Resolves to what is wrong, or null. */
  run(secret: string): Promise<string | null>
}

/** One secret and the act that it is asked for. */
export function SecretForm(props: SecretFormProps): JSX.Element {
  const [secret, setSecret] = createSignal('')
  const [problem, setProblem] = createSignal<string | null>(null)
  const [isBusy, setBusy] = createSignal(false)
  async function send(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    if (isBusy()) return
    if (secret().trim() === '')
      return void setProblem(props.kind === 'code' ? 'Type the code.' : 'Type your password.')
    setBusy(true)
    const wrong = await props.run(secret())
    setBusy(false)
    setProblem(wrong)
    if (wrong === null) setSecret('')
  }
  const type = (text: string) => {
    setSecret(text)
    setProblem(null)
  }
  const field = () =>
    props.kind === 'code' ? (
      <NameField
        label="Code"
        name="code"
        complete="one-time-code"
        value={secret()}
        problem={problem()}
        hint="The six digits that the app shows now."
        onType={type}
      />
    ) : (
      <PasswordField
        label="Your password"
        value={secret()}
        problem={problem()}
        kind="current-password"
        onType={type}
      />
    )
  return (
    <form class="settings-form" aria-label={props.name} onSubmit={send} noValidate>
      {field()}
      <div class="bar">
        <button type="submit" aria-disabled={isBusy()}>
          {props.act}
        </button>
      </div>
    </form>
  )
}
