import { createSignal, type JSX, Show } from 'solid-js'
import type { SignInBody } from '../../core/model/auth-bodies.ts'
import type { Problem } from '../../core/model/result.ts'
import { problemAt } from '../fields/problem-at.ts'
import { keepName, lastName } from './last-name.ts'
import { NameField } from './name-field.tsx'
import { PasswordField } from './password-field.tsx'

interface SignInFormProps {
  /** Resolves to what is wrong and where; nothing once signed in. */
  signIn(asked: SignInBody): Promise<readonly Problem[]>
}

const NO_PASSWORD: readonly Problem[] = [{ path: 'password', message: 'Type your password.' }]

/** Name and password, and the code once it is asked for; what is wrong stands under its field. */
export function SignInForm(props: SignInFormProps): JSX.Element {
  const [name, setName] = createSignal(lastName(localStorage))
  const [password, setPassword] = createSignal('')
  const [code, setCode] = createSignal<string | null>(null)
  const [problems, setProblems] = createSignal<readonly Problem[]>([])
  const [isSending, setSending] = createSignal(false)
  let form: HTMLFormElement | undefined

  const body = (): SignInBody => ({
    ...(name().trim() === '' ? {} : { name: name().trim() }),
    password: password(),
    ...(code() === null ? {} : { code: code() ?? '' }),
  })
  async function send(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    if (isSending()) return
    setSending(true)
    const found = password() === '' ? NO_PASSWORD : await props.signIn(body())
    setSending(false)
    if (found.length === 0) return keepName(localStorage, name().trim())
    const isAsked = code() === null && found.some(({ path }) => path === 'code')
    if (isAsked) setCode('')
    // That a code is needed is no mistake of the person's.
    setProblems(isAsked ? [] : found)
    const at = isAsked ? 'code' : found[0]?.path
    form?.querySelector<HTMLInputElement>(at === 'code' ? '[name="code"]' : 'input[type="password"]')?.focus()
  }
  const typed = (set: (text: string) => void) => (text: string) => {
    set(text)
    setProblems([])
  }
  return (
    <form class="sign-in" ref={form} onSubmit={send} noValidate>
      <NameField
        label="Name"
        name="username"
        complete="username"
        value={name()}
        problem={problemAt(problems(), 'name')}
        hint="The only manager may leave it empty."
        onType={typed(setName)}
      />
      <PasswordField
        label="Password"
        value={password()}
        problem={problemAt(problems(), 'password')}
        kind="current-password"
        onType={typed(setPassword)}
      />
      <Show when={code() !== null}>
        <NameField
          label="Code"
          name="code"
          complete="one-time-code"
          value={code() ?? ''}
          problem={problemAt(problems(), 'code')}
          hint="The six digits that your app shows now. Without your telephone: one of your recovery codes."
          onType={typed(setCode)}
        />
      </Show>
      <Show when={problemAt(problems(), '')}>
        {told => (
          <p class="field-problem" role="alert">
            {told()}
          </p>
        )}
      </Show>
      <div class="bar">
        <button type="submit" aria-disabled={isSending()}>
          {isSending() ? 'Signing in' : 'Sign in'}
        </button>
      </div>
    </form>
  )
}
