import type { AuditAct } from '../../core/model/audit-entry.ts'
import type { SignInBody } from '../../core/model/auth-bodies.ts'
import type { AuthState, StoredUser } from '../../core/model/auth-state.ts'
import type { Instant, Millis } from '../../core/model/units.ts'
import type { User } from '../../core/model/user.ts'
import type { Audit } from '../store/audit.ts'
import type { CodeVault } from '../store/code-vault.ts'
import type { DurableDocument } from '../store/durable-document.ts'
import type { Caller } from './caller.ts'
import { checkCode } from './check-code.ts'
import { type PasswordHasher, passwordProblem } from './password.ts'
import { tokenHash } from './secret-token.ts'
import type { Sessions } from './sessions.ts'
import { invited, needsSetup, SetupUsed, withPassword } from './setup-link.ts'
import type { SignInAttempts } from './sign-in-attempts.ts'
import { nameKey, publicUser } from './with-user.ts'

export type SignInOutcome =
  | { readonly kind: 'in'; readonly id: string; readonly user: User }
  /** `code`: the password is right and a code is asked for; `code-wrong`: it is not right, or was used before; `code-lost`: the key file is gone. */
  | { readonly kind: 'wrong' | 'code' | 'code-wrong' | 'code-lost' }
  | { readonly kind: 'wait'; readonly wait: Millis }

export type SetupOutcome =
  | { readonly kind: 'in'; readonly id: string; readonly user: User }
  | { readonly kind: 'used' }
  | { readonly kind: 'unfit'; readonly sentence: string }

export interface SignIn {
  /** These three reject with a `StoreError` when the disk refuses. */
  signIn(asked: SignInBody, caller: Caller): Promise<SignInOutcome>
  setUp(token: string, password: string, caller: Caller): Promise<SetupOutcome>
  signOut(caller: Caller): Promise<void>
  /** Whose password the token of a one-time link would still set, as the file now says; null: nobody's. */
  linkOwner(token: string): Promise<User | null>
  /** Who a session belongs to, and that they are here; null: sign in first. */
  use(id: string | null): User | null
  /** The same without counting as a visit. */
  peek(id: string | null): User | null
  /** Whether no manager has a password yet, as the file now says. */
  needsSetup(): Promise<boolean>
}

export interface SignInParts {
  readonly file: DurableDocument<AuthState>
  readonly codes: CodeVault
  readonly audit: Audit
  readonly hasher: PasswordHasher
  readonly sessions: Sessions
  readonly attempts: SignInAttempts
  readonly now: () => Instant
}

/** The one door: a name, a password, and a code where one is asked for. Who comes and goes is in the audit before the answer. */
export function createSignIn(parts: SignInParts): SignIn {
  const { file, hasher, sessions, attempts, now } = parts
  const note = (what: AuditAct, who: string, { address }: Caller) =>
    parts.audit.append({ at: new Date(now()).toISOString(), who, address, what, before: null, after: null })
  const enter = async (what: AuditAct, user: StoredUser, caller: Caller) => {
    const id = await sessions.begin(user, caller)
    await note(what, user.name, caller)
    return { kind: 'in', id, user: publicUser(user) } as const
  }

  return {
    async signIn(asked, caller) {
      const name = nameKey(asked.name ?? onlyManager(file.data())?.name ?? '')
      const attempt = attempts.begin(caller.address, name)
      if ('wait' in attempt) return { kind: 'wait', wait: attempt.wait }
      await file.refresh()
      const user = file.data().users.find(each => nameKey(each.name) === name)
      const isRight = await hasher.verify(user?.password ?? null, asked.password)
      const fails = async (kind: 'wrong' | 'code-wrong' | 'code-lost') => {
        await note('sign-in-failed', 'nobody', caller)
        return { kind }
      }
      if (!user || !isRight) return fails('wrong')
      const needsCode = user.totp?.confirmed === true
      if (needsCode && !asked.code?.trim()) return { kind: 'code' }
      const by = needsCode ? await checkCode(parts, user.id, asked.code ?? '', now()) : 'none'
      if (by === null) return fails('code-wrong')
      if (by === 'lost') return fails('code-lost')
      attempt.right()
      return enter(by === 'recovery' ? 'recovery-code-used' : 'sign-in', user, caller)
    },
    async setUp(token, password, caller) {
      await file.refresh()
      const user = invited(file.data(), token, now())
      if (!user) return { kind: 'used' }
      const sentence = passwordProblem(password)
      if (sentence !== null) return { kind: 'unfit', sentence }
      const hash = await hasher.hash(password)
      try {
        await file.edit(state => withPassword(state, token, hash, now()))
      } catch (error) {
        if (error instanceof SetupUsed) return { kind: 'used' }
        throw error
      }
      return enter('password-set', user, caller)
    },
    async signOut(caller) {
      const user = sessions.peek(caller.id)
      if (caller.id === null || user === null) return
      await sessions.end(tokenHash(caller.id))
      await note('sign-out', user.name, caller)
    },
    async linkOwner(token) {
      await file.refresh()
      const user = invited(file.data(), token, now())
      return user && publicUser(user)
    },
    use: sessions.use,
    peek: sessions.peek,
    async needsSetup() {
      await file.refresh()
      return needsSetup(file.data())
    },
  }
}

/** Who is meant by a password without a name. */
function onlyManager({ users }: AuthState): StoredUser | null {
  const [first, ...rest] = users.filter(({ role }) => role === 'manager')
  return first && rest.length === 0 ? first : null
}
