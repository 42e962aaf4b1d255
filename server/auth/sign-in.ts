import type { AuditAct } from '../../core/model/audit-entry.ts'
import type { AuthState, User } from '../../core/model/auth-state.ts'
import type { Instant, Millis } from '../../core/model/units.ts'
import type { Audit } from '../store/audit.ts'
import type { DurableDocument } from '../store/durable-document.ts'
import { type PasswordHasher, passwordProblem } from './password.ts'
import { createSessions } from './sessions.ts'
import { isSetupToken, SetupUsed, withPassword } from './setup-link.ts'
import { createSignInAttempts } from './sign-in-attempts.ts'

/** Where a request comes from: its address, and the session id in its cookie. */
export interface Caller {
  readonly address: string
  readonly id: string | null
}

export type SignInOutcome =
  | { readonly kind: 'in'; readonly id: string; readonly user: User }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'wait'; readonly wait: Millis }

export type SetupOutcome =
  | { readonly kind: 'in'; readonly id: string; readonly user: User }
  | { readonly kind: 'used' }
  | { readonly kind: 'unfit'; readonly sentence: string }

export interface SignIn {
  /** These three reject with a `StoreError` when the disk refuses. */
  signIn(password: string, caller: Caller): Promise<SignInOutcome>
  setUp(token: string, password: string, caller: Caller): Promise<SetupOutcome>
  signOut(caller: Caller): Promise<void>
  /** Whether the token of a one-time link would still set the password, as the file now says. */
  isLinkOpen(token: string): Promise<boolean>
  /** Who a session belongs to, and that they are here; null: sign in first. */
  use(id: string | null): User | null
  /** The same without counting as a visit. */
  peek(id: string | null): User | null
  /** Whether there is no password yet, as the file now says. */
  needsSetup(): Promise<boolean>
}

export interface SignInParts {
  readonly file: DurableDocument<AuthState>
  readonly audit: Audit
  readonly hasher: PasswordHasher
  readonly now: () => Instant
  readonly report: (error: unknown) => void
}

const MANAGER: User = { id: 'manager', name: 'manager', role: 'manager' }

/** The one door: a password for the one manager there is. Who comes and goes is in the audit before the answer. */
export function createSignIn(parts: SignInParts): SignIn {
  const { file, hasher, now } = parts
  const sessions = createSessions(parts)
  const attempts = createSignInAttempts(now)
  const note = (what: AuditAct, who: string, { address }: Caller) =>
    parts.audit.append({ at: new Date(now()).toISOString(), who, address, what, before: null, after: null })
  const enter = async (what: AuditAct, caller: Caller) => {
    const id = await sessions.begin(MANAGER, caller.id)
    await note(what, MANAGER.name, caller)
    return { kind: 'in', id, user: MANAGER } as const
  }

  return {
    async signIn(password, caller) {
      const attempt = attempts.begin(caller.address)
      if ('wait' in attempt) return { kind: 'wait', wait: attempt.wait }
      await file.refresh()
      if (await hasher.verify(file.data().password, password)) {
        attempt.right()
        return enter('sign-in', caller)
      }
      await note('sign-in-failed', 'nobody', caller)
      return { kind: 'wrong' }
    },
    async setUp(token, password, caller) {
      await file.refresh()
      if (!isSetupToken(file.data(), token)) return { kind: 'used' }
      const sentence = passwordProblem(password)
      if (sentence !== null) return { kind: 'unfit', sentence }
      const hash = await hasher.hash(password)
      try {
        await file.edit(state => withPassword(state, token, hash))
      } catch (error) {
        if (error instanceof SetupUsed) return { kind: 'used' }
        throw error
      }
      return enter('password-set', caller)
    },
    async signOut(caller) {
      const user = sessions.peek(caller.id)
      if (caller.id === null || user === null) return
      await sessions.end(caller.id)
      await note('sign-out', user.name, caller)
    },
    async isLinkOpen(token) {
      await file.refresh()
      return isSetupToken(file.data(), token)
    },
    use: sessions.use,
    peek: sessions.peek,
    async needsSetup() {
      await file.refresh()
      return file.data().password === null
    },
  }
}
