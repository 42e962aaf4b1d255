import { createSignal } from 'solid-js'
import { PasswordField } from './password-field.tsx'

interface SignInFormProps {
  /** Resolves to what is wrong, or null. */
  signIn(password: string): Promise<string | null>
}

/** The password and its button; what is wrong stands under the field. */
export function SignInForm(props: SignInFormProps) {
  const [password, setPassword] = createSignal('')
  const [problem, setProblem] = createSignal<string | null>(null)
  const [isSending, setSending] = createSignal(false)
  let form: HTMLFormElement | undefined

  async function send(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    if (isSending()) return
    setSending(true)
    const told = password() === '' ? 'Type your password.' : await props.signIn(password())
    setProblem(told)
    setSending(false)
    if (told !== null) form?.querySelector('input')?.focus()
  }

  return (
    <form class="sign-in" ref={form} onSubmit={send} noValidate>
      {/* Keepers of passwords look for a name beside the password. */}
      <input type="text" name="username" autocomplete="username" value="manager" hidden readOnly />
      <PasswordField
        label="Password"
        value={password()}
        problem={problem()}
        kind="current-password"
        onType={text => {
          setPassword(text)
          setProblem(null)
        }}
      />
      <div class="bar">
        <button type="submit" aria-disabled={isSending()}>
          {isSending() ? 'Signing in' : 'Sign in'}
        </button>
      </div>
    </form>
  )
}
