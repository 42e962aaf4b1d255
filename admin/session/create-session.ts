import { type Accessor, createSignal } from 'solid-js'
import type { SignInBody } from '../../core/model/auth-bodies.ts'
import type { Problem } from '../../core/model/result.ts'
import type { User } from '../../core/model/user.ts'
import type { Answer, fetchAnswer } from '../fetch-answer.ts'

/** What the server tells of this browser's session. */
export interface SessionAnswer {
  readonly signedIn: boolean
  readonly user: User | null
  readonly needsSetup: boolean
}

export type SessionState =
  | { readonly kind: 'loading' | 'out' | 'setup' }
  | { readonly kind: 'failed'; readonly sentence: string }
  | { readonly kind: 'in'; readonly name: string; readonly user: User }

/** What the token of a one-time link is good for. `unknown`: the server did not say. */
export type LinkState =
  | { readonly kind: 'open'; readonly name: string }
  | { readonly kind: 'closed'; readonly sentence: string }
  | { readonly kind: 'unknown' }

export interface Session {
  readonly state: Accessor<SessionState>
  /** The session ended in the middle of work: the page stays and asks for the password. */
  readonly ended: Accessor<boolean>
  /** How often somebody signed in again; what hangs on a session starts anew with it. */
  readonly renewals: Accessor<number>
  load(): Promise<void>
  /** Resolves to what is wrong and at which field; nothing once signed in. `code` is the field that may be asked for next. */
  signIn(asked: SignInBody): Promise<readonly Problem[]>
  /** Resolves to what is wrong, or null once signed in. */
  setUp(token: string, password: string): Promise<string | null>
  /** Whose password the one-time link would set. */
  link(token: string): Promise<LinkState>
  /** Resolves to what went wrong, or null. */
  signOut(): Promise<string | null>
  /** Resolves once the person has signed in again (true) or put it off (false). */
  signInAgain(): Promise<boolean>
  putOff(): void
}

/** Who is signed in at this browser. `fetchAnswer` is handed in for the tests; `onLeft` hears that somebody signed out. */
export function createSession(ask: typeof fetchAnswer, onLeft: () => void = () => {}): Session {
  const [state, setState] = createSignal<SessionState>({ kind: 'loading' })
  const [renewals, setRenewals] = createSignal(0)
  const [waiting, setWaiting] = createSignal<readonly ((isBack: boolean) => void)[]>([])

  function release(isBack: boolean): void {
    const all = waiting()
    setWaiting([])
    for (const resolve of all) resolve(isBack)
  }

  async function enter(path: string, body: unknown): Promise<readonly Problem[]> {
    const answer = await ask<SessionAnswer>(path, { method: 'POST', body })
    if (answer.kind === 'invalid' && answer.problems.length > 0) return answer.problems
    if (answer.kind !== 'done') return [{ path: '', message: problemOf(answer) }]
    setState(stateOf(answer.value))
    setRenewals(count => count + 1)
    release(true)
    return []
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
    signIn: asked => enter('/api/v1/sign-in', asked),
    async setUp(token, password) {
      const [problem] = await enter('/api/v1/setup', { token, password })
      return problem?.message ?? null
    },
    async link(token) {
      const answer = await ask<{ name: string }>('/api/v1/setup/check', { method: 'POST', body: { token } })
      if (answer.kind === 'done') return { kind: 'open', name: answer.value.name }
      return answer.kind === 'invalid' ? { kind: 'closed', sentence: problemOf(answer) } : { kind: 'unknown' }
    },
    async signOut() {
      const answer = await ask<SessionAnswer>('/api/v1/sign-out', { method: 'POST', body: {} })
      if (answer.kind !== 'done') return problemOf(answer)
      setState({ kind: 'out' })
      // Once the forms are gone: none of them keeps anything any more.
      onLeft()
      return null
    },
    signInAgain: () => new Promise(resolve => void setWaiting(all => [...all, resolve])),
    putOff: () => release(false),
  }
}

function stateOf({ signedIn, user, needsSetup }: SessionAnswer): SessionState {
  if (signedIn && user) return { kind: 'in', name: user.name, user }
  return { kind: needsSetup ? 'setup' : 'out' }
}

function problemOf<T>(answer: Exclude<Answer<T>, { kind: 'done' }>): string {
  if (answer.kind === 'failed') return answer.sentence
  const told = answer.kind === 'invalid' ? answer.problems[0]?.message : undefined
  return told ?? 'The server refused this. Reload the page, then try again.'
}
