import { createMemo, createSignal, Match, onCleanup, onMount, Show, Switch } from 'solid-js'
import type { User } from '../core/model/user.ts'
import { type Address, createAddress } from './create-address.ts'
import { createAsk } from './create-ask.ts'
import { claimDrafts, dropDrafts } from './draft/draft-storage.ts'
import { ReadOnly } from './explain/read-only.tsx'
import { fetchAnswer } from './fetch-answer.ts'
import { MySlicePage } from './my-slice/my-slice-page.tsx'
import { Notices } from './notices.tsx'
import { routeAt } from './route-at.ts'
import { createLinkClash } from './session/create-link-clash.ts'
import { createSession } from './session/create-session.ts'
import { Door } from './session/door.tsx'
import { LinkWhileIn } from './session/link-while-in.tsx'
import { setupToken } from './session/setup-token.ts'
import { SignInAgain } from './session/sign-in-again.tsx'
import { TeamDesk } from './teams/team-desk.tsx'
import { OwnDesk } from './your-numbers/own-desk.tsx'

// Drafts live in the tab; the other storage holds those of earlier versions, which are forgotten in the same way.
const DRAFT_STORAGES = [localStorage, sessionStorage]

const SIGN_IN = 'You are not signed in. Sign in, then try again: what you typed is kept.'

/** The desk behind its door; a person's own page stands before it. */
export function App() {
  const address = createAddress()
  return (
    <Show when={routeAt(address.path()).kind !== 'my-slice'} fallback={<MySlicePage hash={location.hash} />}>
      <DeskDoor address={address} />
    </Show>
  )
}

/** The desk of one team behind its door. The code on the wall opens an explanation without a sign-in. */
function DeskDoor({ address }: { readonly address: Address }) {
  const session = createSession(fetchAnswer, () => DRAFT_STORAGES.forEach(dropDrafts))
  const ask = createAsk(session.signInAgain, SIGN_IN)
  const [token, setToken] = createSignal(setupToken(location.hash))
  const isClash = createLinkClash(session, token)
  onMount(() => session.load())
  // A link that is opened in the tab of the desk changes only what stands behind the #.
  const opened = () => setToken(setupToken(location.hash) ?? token())
  addEventListener('hashchange', opened)
  onCleanup(() => removeEventListener('hashchange', opened))
  const user = createMemo(
    () => {
      const state = session.state()
      return state.kind === 'in' ? state.user : null
    },
    null,
    { equals: isSame },
  )
  // The wall's code on a telephone that nobody signed in at.
  const reading = createMemo(() => {
    const route = routeAt(address.path())
    const isOut = session.state().kind === 'out' || session.state().kind === 'setup'
    return isOut && route.kind === 'explain' && address.query().has('key') ? route : null
  })
  const forgetToken = () => {
    history.replaceState(null, '', location.pathname + location.search)
    setToken(null)
  }
  return (
    <>
      <Switch fallback={<Door session={session} token={token()} onSetUp={forgetToken} />}>
        <Match when={isClash() && token()}>
          {opened => (
            <LinkWhileIn session={session} token={opened()} name={user()?.name ?? ''} onStay={forgetToken} />
          )}
        </Match>
        {/* Keyed: somebody else, or another role, is another desk. */}
        <Match when={user()} keyed>
          {known => {
            for (const storage of DRAFT_STORAGES) claimDrafts(storage, known.id)
            const Shown = known.role === 'technician' ? OwnDesk : TeamDesk
            return <Shown session={session} address={address} ask={ask} user={known} />
          }}
        </Match>
        <Match when={reading()}>
          {route => <ReadOnly team={route().team} metric={route().metric} address={address} />}
        </Match>
      </Switch>
      <SignInAgain session={session} />
      <Notices />
    </>
  )
}

const isSame = (one: User | null, other: User | null) =>
  one?.id === other?.id && one?.role === other?.role && one?.seesPay === other?.seesPay
