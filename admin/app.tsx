import { createMemo, Match, onMount, Show, Switch } from 'solid-js'
import { type Address, createAddress } from './create-address.ts'
import { createAsk } from './create-ask.ts'
import { ReadOnly } from './explain/read-only.tsx'
import { fetchAnswer } from './fetch-answer.ts'
import { MySlicePage } from './my-slice/my-slice-page.tsx'
import { Notices } from './notices.tsx'
import { routeAt } from './route-at.ts'
import { createSession } from './session/create-session.ts'
import { Door } from './session/door.tsx'
import { setupToken } from './session/setup-token.ts'
import { SignInAgain } from './session/sign-in-again.tsx'
import { TeamDesk } from './teams/team-desk.tsx'

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
  const session = createSession(fetchAnswer)
  const ask = createAsk(session.signInAgain, SIGN_IN)
  const token = setupToken(location.hash)
  onMount(() => session.load())
  const isIn = createMemo(() => session.state().kind === 'in')
  // The wall's code on a telephone that nobody signed in at.
  const reading = createMemo(() => {
    const route = routeAt(address.path())
    const isOut = session.state().kind === 'out' || session.state().kind === 'setup'
    return isOut && route.kind === 'explain' && address.query().has('key') ? route : null
  })
  const forgetToken = () => history.replaceState(null, '', location.pathname + location.search)
  return (
    <>
      <Switch fallback={<Door session={session} token={token} onSetUp={forgetToken} />}>
        <Match when={isIn()}>
          <TeamDesk session={session} address={address} ask={ask} />
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
