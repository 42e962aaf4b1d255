import { createResource, createSignal, type JSX, Show } from 'solid-js'
import type { LinkState, Session } from './create-session.ts'

interface LinkWhileInProps {
  readonly session: Session
  readonly token: string
  /** Who is signed in. */
  readonly name: string
  /** They stay; the link is left for another time. */
  onStay(): void
}

/** A one-time link in a browser that somebody is signed in at: whose it is, and the way to use it. */
export function LinkWhileIn(props: LinkWhileInProps): JSX.Element {
  const [link] = createResource(
    () => props.token,
    token => props.session.link(token),
  )
  const [problem, setProblem] = createSignal<string | null>(null)
  return (
    <main class="door">
      <section class="card">
        <h1>You are signed in already</h1>
        <Show when={!link.loading} fallback={<p role="status">Loading.</p>}>
          <p>
            This browser is signed in as <b>{props.name}</b>. {linkText(link())}
          </p>
          <Show when={problem()}>
            {told => (
              <p class="field-problem" role="alert">
                {told()}
              </p>
            )}
          </Show>
          <div class="bar">
            <Show when={link()?.kind !== 'closed'}>
              <button type="button" onClick={async () => setProblem(await props.session.signOut())}>
                Sign out and use the link
              </button>
            </Show>
            <button type="button" class="quiet" onClick={() => props.onStay()}>
              Stay signed in as {props.name}
            </button>
          </div>
        </Show>
      </section>
    </main>
  )
}

function linkText(link: LinkState | undefined): string {
  if (link?.kind === 'closed') return link.sentence
  const whose = link?.kind === 'open' ? link.name : 'somebody'
  return `The link you opened chooses a password for ${whose}. Sign out to use it, or open it in another browser.`
}
