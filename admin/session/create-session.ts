import { type Accessor, createSignal } from 'solid-js'
import type { Answer, fetchAnswer } from '../fetch-answer.ts'

/** What the server tells of this browser's session. */
export interface SessionAnswer {
  readonly signedIn: boolean
  readonly user: { readonly name: string; readonly role: string } | null
  readonly needsSetup: boolean
}

export type SessionState =
  | { readonly kind: 'loading' | 'out' | 'setup' }
  | { readonly kind: 'failed'; readonly sentence: string }
  | { readonly kind: 'in'; readonly name: string }

export interface Session {
  readonly state: Accessor<SessionState>
  /** The session ended in the middle of work: the page stays and asks for the password. */
  readonly ended: Accessor<boolean>
  /** How often somebody signed in again; what hangs on a session starts anew with it. */
  readonly renewals: Accessor<number>
  load(): Promise<void>
  /** These two resolve to what is wrong, or null once signed in. */
  signIn(password: string): Promise<string | null>
  setUp(token: string, password: string): Promise<string | null>
  /** Resolves to why the one-time link does not open the door, or null. A server that does not answer says nothing of it. */
  linkProblem(token: string): Promise<string | null>
  /** Resolves to what went wrong, or null. */
  signOut(): Promise<string | null>
  /** Resolves once the person has signed in again (true) or put it off (false). */
  signInAgain(): Promise<boolean>
  putOff(): void
}

/** Who is signed in at this browser. `fetchAnswer` is handed in for the tests. */
export function createSession(ask: typeof fetchAnswer): Session {
  const [state, setState] = createSignal<SessionState>({ kind: 'loading' })
  const [renewals, setRenewals] = createSignal(0)
  const [waiting, setWaiting] = createSignal<readonly ((isBack: boolean) => void)[]>([])

  function release(isBack: boolean): void {
    const all = waiting()
    setWaiting([])
    for (const resolve of all) resolve(isBack)
  }

  async function enter(path: string, body: unknown): Promise<string | null> {
    const answer = await ask<SessionAnswer>(path, { method: 'POST', body })
    if (answer.kind !== 'done') return problemOf(answer)
    setState(stateOf(answer.value))
    setRenewals(count => count + 1)
    release(true)
    return null
  }

  return {
    state,
    ended: () => waiting().length > 0,
    renewals,
    async load() {
      const answer = await ask<SessionAnswer>('/api/v1/session')
      setState(
        answer.kind === 'done' ? stateOf(answer.value) : { kind: 'failed', sentence: problemOf(answer) },
      )
    },
    signIn: password => enter('/api/v1/sign-in', { password }),
    setUp: (token, password) => enter('/api/v1/setup', { token, password }),
    async linkProblem(token) {
      const answer = await ask('/api/v1/setup/check', { method: 'POST', body: { token } })
      return answer.kind === 'invalid' ? problemOf(answer) : null
    },
    async signOut() {
      const answer = await ask<SessionAnswer>('/api/v1/sign-out', { method: 'POST', body: {} })
      if (answer.kind !== 'done') return problemOf(answer)
      setState({ kind: 'out' })
      return null
    },
    signInAgain: () => new Promise(resolve => void setWaiting(all => [...all, resolve])),
    putOff: () => release(false),
  }
}

function stateOf({ signedIn, user, needsSetup }: SessionAnswer): SessionState {
  if (signedIn) return { kind: 'in', name: user?.name ?? 'manager' }
  return { kind: needsSetup ? 'setup' : 'out' }
}

function problemOf<T>(answer: Exclude<Answer<T>, { kind: 'done' }>): string {
  if (answer.kind === 'failed') return answer.sentence
  const told = answer.kind === 'invalid' ? answer.problems[0]?.message : undefined
  return told ?? 'The server refused this. Reload the page, then try again.'
}
