import { createResource, Match, Show, Switch } from 'solid-js'
import type { LinkState, Session } from './create-session.ts'
import { keepName } from './last-name.ts'
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
  const [link] = createResource(
    () => state().kind !== 'loading' && props.token,
    token => props.session.link(token),
  )
  const isSetup = () => state().kind === 'setup'
  const setUp = async (password: string) => {
    const known = openName(link())
    const problem = await props.session.setUp(props.token ?? '', password)
    if (problem === null && known !== null) keepName(localStorage, known)
    if (problem === null) props.onSetUp()
    return problem
  }
  return (
    <main class="door">
      <section class="card">
        <Switch>
          <Match when={state().kind === 'loading' || link.loading}>
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
          <Match when={isSetup() && closedSentence(link())}>
            {sentence => (
              <>
                <h1>This link does not work</h1>
                <p role="alert">{sentence()}</p>
              </>
            )}
          </Match>
          <Match when={openName(link()) ?? (isSetup() && props.token !== null && 'manager')}>
            {name => (
              <>
                <h1>Choose a password</h1>
                <p class="sub">
                  You sign in with it as <b>{name()}</b>. It opens what your role may see on this Poolboard.
                </p>
                <SetupForm name={name()} setUp={setUp} />
              </>
            )}
          </Match>
          <Match when={isSetup()}>
            <h1>No password yet</h1>
            <p>
              Poolboard printed a one-time link when it started. Open that link to choose the password. A new
              start prints a new one.
            </p>
          </Match>
          <Match when={true}>
            <h1>Sign in</h1>
            <Show when={closedSentence(link())}>
              {sentence => <p role="status">{sentence()} Or sign in with your password.</p>}
            </Show>
            <SignInForm signIn={props.session.signIn} />
            <p class="field-saved">
              Forgot it? A manager makes a new link under Settings. For a manager,{' '}
              <code>npm run reset-password</code> on the machine that runs Poolboard prints one.
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

const openName = (link: LinkState | undefined) => (link?.kind === 'open' ? link.name : null)

const closedSentence = (link: LinkState | undefined) => (link?.kind === 'closed' ? link.sentence : null)
