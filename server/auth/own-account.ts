import type { AuditAct } from '../../core/model/audit-entry.ts'
import type { AuthState, StoredUser } from '../../core/model/auth-state.ts'
import type { Instant } from '../../core/model/units.ts'
import type { User } from '../../core/model/user.ts'
import type { Audit } from '../store/audit.ts'
import { auditedEdit } from '../store/audited-edit.ts'
import type { CodeVault } from '../store/code-vault.ts'
import type { DurableDocument } from '../store/durable-document.ts'
import { AuthProblem } from './auth-problem.ts'
import type { Caller } from './caller.ts'
import { type PasswordHasher, passwordProblem } from './password.ts'
import { newRecovery, newSecret, totpUrl, withCode } from './second-factor.ts'
import { tokenHash } from './secret-token.ts'
import type { SignInAttempts } from './sign-in-attempts.ts'
import { nameKey, userIn, withoutSessions, withUser } from './with-user.ts'

/** What a signed-in person does to their own door. All throw an `AuthProblem`, or a `StoreError` when the disk refuses. */
export interface OwnAccount {
  /** Whether codes are asked for at sign-in, and how many recovery codes are left. */
  totp(user: User): { readonly isOn: boolean; readonly recovery: number }
  /** Sets another password; the person's other sessions end. */
  changePassword(user: User, caller: Caller, password: string, next: string): Promise<void>
  /** A secret for an app. Nothing is asked for at sign-in until `confirmTotp`. */
  beginTotp(user: User, caller: Caller, password: string): Promise<{ secret: string; url: string }>
  /** Resolves to the recovery codes, which nobody is told again. */
  confirmTotp(user: User, caller: Caller, code: string): Promise<readonly string[]>
  endTotp(user: User, caller: Caller, password: string): Promise<void>
}

export interface OwnAccountParts {
  readonly file: DurableDocument<AuthState>
  readonly codes: CodeVault
  readonly audit: Audit
  readonly hasher: PasswordHasher
  readonly attempts: SignInAttempts
  readonly now: () => Instant
}

/** A person's own password and codes. What a stolen session could do asks for the password, as often as sign-in does. */
export function createOwnAccount(parts: OwnAccountParts): OwnAccount {
  const { file, codes, hasher, attempts, now } = parts
  const ask = async (user: User, { address }: Caller, password: string) => {
    const attempt = attempts.begin(address, nameKey(user.name))
    if ('wait' in attempt)
      throw new AuthProblem(429, 'password', 'Too many wrong passwords. Wait a quarter of an hour.')
    if (!(await hasher.verify(userIn(file.data(), user.id).password, password)))
      throw new AuthProblem(422, 'password', 'That password is not right.')
    attempt.right()
  }
  const edit = (user: User, { address }: Caller, what: AuditAct, change: (state: AuthState) => AuthState) =>
    auditedEdit(
      { ...parts, document: file },
      { by: { who: user.name, address }, what, change, shown: NOTHING },
    )

  const secretOf = ({ id, totp }: StoredUser) => (totp === null ? null : codes.open(id, totp))

  return {
    totp(user) {
      const { totp } = userIn(file.data(), user.id)
      return totp?.confirmed ? { isOn: true, recovery: totp.recovery.length } : { isOn: false, recovery: 0 }
    },
    async changePassword(user, caller, password, next) {
      const problem = passwordProblem(next)
      if (problem !== null) throw new AuthProblem(422, 'next', problem)
      await ask(user, caller, password)
      const hash = await hasher.hash(next)
      const kept = caller.id === null ? null : tokenHash(caller.id)
      await edit(user, caller, 'password-changed', state => {
        const changed = withUser(state, user.id, each => ({ ...each, password: hash, invite: null }))
        return withoutSessions(changed, user.id, kept)
      })
    },
    async beginTotp(user, caller, password) {
      await ask(user, caller, password)
      const secret = newSecret()
      const sealed = await codes.seal(user.id, secret)
      const totp = { sealed, confirmed: false, recovery: [], used: null }
      await file.edit(state =>
        withUser(state, user.id, each => {
          if (each.totp?.confirmed)
            throw new AuthProblem(409, '', 'Codes are on already. Turn them off first.')
          return { ...each, totp }
        }),
      )
      return { secret, url: totpUrl(secret, user.name) }
    },
    async confirmTotp(user, caller, code) {
      const { codes: recovery, hashes } = newRecovery()
      await edit(user, caller, 'totp-on', state =>
        withUser(state, user.id, each => confirmed(each, secretOf(each), code, hashes, now())),
      )
      return recovery
    },
    async endTotp(user, caller, password) {
      await ask(user, caller, password)
      await edit(user, caller, 'totp-off', state =>
        withUser(state, user.id, each => ({ ...each, totp: null })),
      )
    },
  }
}

const NOTHING = () => null

function confirmed(
  user: StoredUser,
  secret: string | null,
  code: string,
  recovery: readonly string[],
  now: Instant,
): StoredUser {
  if (!user.totp || user.totp.confirmed)
    throw new AuthProblem(409, '', 'There is nothing to confirm. Begin again.')
  if (secret === null) throw new AuthProblem(409, '', 'The key file is another one now. Begin again.')
  const totp = withCode(user.totp, secret, code, now)
  if (!totp)
    throw new AuthProblem(422, 'code', 'That code is not right. Wait for the next one, then type it.')
  return { ...user, totp: { ...totp, confirmed: true, recovery } }
}
