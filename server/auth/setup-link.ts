import type { AuthState, StoredUser } from '../../core/model/auth-state.ts'
import type { Instant } from '../../core/model/units.ts'
import type { DurableDocument } from '../store/durable-document.ts'
import { AuthProblem } from './auth-problem.ts'
import { isToken, secretToken, tokenHash } from './secret-token.ts'
import { nameKey, withoutSessions, withUser } from './with-user.ts'

/** The address that a one-time token makes. Behind the #, so that no log on the way ever holds it. */
export const setupLink = (base: string, token: string) => `${base}/admin/#setup=${token}`

const isManager = ({ role }: StoredUser) => role === 'manager'

/** Whether no manager has a password, so that nobody can let anybody in. */
export const needsSetup = ({ users }: AuthState): boolean =>
  !users.some(each => isManager(each) && each.password !== null)

/**
 * A new one-time token for the first manager in the place of any older one; null when a manager has a password, since then
 * there is nothing to do.
 */
export async function openSetup(file: DurableDocument<AuthState>): Promise<string | null> {
  if (!needsSetup(file.data())) return null
  const token = secretToken()
  await file.edit(state => ({ ...state, revision: state.revision + 1, setup: setupOf(state, null, token) }))
  return token
}

/**
 * Forgets a manager's password and codes, ends their sessions and gives a new one-time token. Null names the first manager.
 * Throws an `AuthProblem` when there is no such manager.
 */
export async function resetPassword(
  file: DurableDocument<AuthState>,
  name: string | null = null,
): Promise<string> {
  const token = secretToken()
  await file.edit(state => {
    const setup = setupOf(state, name, token)
    const next = withUser(state, setup.user, user => ({
      ...user,
      ...{ password: null, totp: null, invite: null },
    }))
    return withoutSessions({ ...next, setup }, setup.user)
  })
  return token
}

function setupOf({ users }: AuthState, name: string | null, token: string) {
  const found = users.find(each => isManager(each) && (name === null || nameKey(each.name) === nameKey(name)))
  if (!found) throw new AuthProblem(404, 'name', `There is no manager of the name ${name ?? 'manager'}.`)
  return { user: found.id, token: tokenHash(token) }
}

/** Whose password the token would set; null: it opens no door, or no longer. */
export function invited({ users, setup }: AuthState, token: string, now: Instant): StoredUser | null {
  if (setup !== null && isToken(token, setup.token)) return users.find(({ id }) => id === setup.user) ?? null
  const isTheirs = ({ invite }: StoredUser) =>
    invite !== null && now < invite.expires && isToken(token, invite.token)
  return users.find(isTheirs) ?? null
}

/** The link was used, or replaced by another. */
export class SetupUsed extends Error {}

/**
 * The state with the password set and the token used up; codes at sign-in are off, and every session of this user ends.
 * Throws `SetupUsed`.
 */
export function withPassword(state: AuthState, token: string, hash: string, now: Instant): AuthState {
  const user = invited(state, token, now)
  if (!user) throw new SetupUsed()
  const next = withUser(state, user.id, each => ({ ...each, password: hash, totp: null, invite: null }))
  const setup = state.setup?.user === user.id ? null : state.setup
  return withoutSessions({ ...next, setup }, user.id)
}
