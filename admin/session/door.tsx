import { createResource, Match, Show, Switch } from 'solid-js'
import type { Session } from './create-session.ts'
import { SetupForm } from './setup-form.tsx'
import { SignInForm } from './sign-in-form.tsx'

interface DoorProps {
  readonly session: Session
  /** Of the one-time link; null where the address holds none. */
  readonly token: string | null
  /** The link was used: its token leaves the address. */
  onSetUp(): void
}

/** Before the desk: the first password, or signing in. */
export function Door(props: DoorProps) {
  const state = () => props.session.state()
  const [linkProblem] = createResource(
    () => state().kind === 'setup' && props.token,
    token => props.session.linkProblem(token),
  )
  const setUp = async (password: string) => {
    const problem = await props.session.setUp(props.token ?? '', password)
    if (problem === null) props.onSetUp()
    return problem
  }
  return (
    <main class="door">
      <section class="card">
        <Switch>
          <Match when={state().kind === 'loading' || linkProblem.loading}>
            <p role="status">Loading.</p>
          </Match>
          <Match when={failure(props.session)}>
            {sentence => (
              <>
                <h1>Poolboard</h1>
                <p role="alert">{sentence()}</p>
                <div class="bar">
                  <button type="button" onClick={() => props.session.load()}>
                    Try again
                  </button>
                </div>
              </>
            )}
          </Match>
          <Match when={state().kind === 'setup' && linkProblem()}>
            {sentence => (
              <>
                <h1>This link does not work</h1>
                <p role="alert">{sentence()}</p>
              </>
            )}
          </Match>
          <Match when={state().kind === 'setup' && props.token !== null}>
            <h1>Choose a password</h1>
            <p class="sub">It opens goals, hours, names and money on this Poolboard.</p>
            <SetupForm setUp={setUp} />
          </Match>
          <Match when={state().kind === 'setup'}>
            <h1>No password yet</h1>
            <p>
              Poolboard printed a one-time link when it started. Open that link to choose the password. A new
              start prints a new one.
            </p>
          </Match>
          <Match when={true}>
            <h1>Sign in</h1>
            <Show when={props.token !== null}>
              <p role="status">
                A password is set already, so this link is used up. Sign in with the password.
              </p>
            </Show>
            <SignInForm signIn={props.session.signIn} />
            <p class="field-saved">
              Forgot it? On the machine that runs Poolboard, <code>npm run reset-password</code> prints a new
              link.
            </p>
          </Match>
        </Switch>
      </section>
    </main>
  )
}

function failure(session: Session): string | null {
  const state = session.state()
  return state.kind === 'failed' ? state.sentence : null
}
