import { createSignal, Show } from 'solid-js'
import { PasswordField } from './password-field.tsx'
import { passwordProblems } from './password-problems.ts'

interface SetupFormProps {
  /** Whose password it is. */
  readonly name: string
  /** Resolves to what is wrong, or null. */
  setUp(password: string): Promise<string | null>
}

/** The first password, typed twice. */
export function SetupForm(props: SetupFormProps) {
  const [password, setPassword] = createSignal('')
  const [again, setAgain] = createSignal('')
  const [wasSent, setSent] = createSignal(false)
  const [refused, setRefused] = createSignal<string | null>(null)
  const problems = () => (wasSent() ? passwordProblems(password(), again()) : { password: null, again: null })
  let form: HTMLFormElement | undefined

  async function send(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    setSent(true)
    const found = problems()
    if (found.password === null && found.again === null) setRefused(await props.setUp(password()))
    form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }

  return (
    <form class="sign-in" ref={form} onSubmit={send} noValidate>
      <input type="text" name="username" autocomplete="username" value={props.name} hidden readOnly />
      <PasswordField
        label="New password"
        value={password()}
        problem={problems().password}
        kind="new-password"
        onType={setPassword}
      />
      <p class="field-saved">At least 12 letters. A few words are easy to remember and hard to guess.</p>
      <PasswordField
        label="The same again"
        value={again()}
        problem={problems().again}
        kind="new-password"
        onType={setAgain}
      />
      <Show when={refused()}>
        <p class="field-problem" role="alert">
          {refused()}
        </p>
      </Show>
      <div class="bar">
        <button type="submit">Set password and sign in</button>
      </div>
    </form>
  )
}
