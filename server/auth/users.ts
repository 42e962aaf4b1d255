import { randomUUID } from 'node:crypto'
import type { AuditAct } from '../../core/model/audit-entry.ts'
import type { UserDraft } from '../../core/model/auth-bodies.ts'
import type { AuthState, StoredUser } from '../../core/model/auth-state.ts'
import { DAY, type Instant, instant } from '../../core/model/units.ts'
import type { User } from '../../core/model/user.ts'
import type { Audit } from '../store/audit.ts'
import { auditedEdit, type Editor } from '../store/audited-edit.ts'
import type { DurableDocument } from '../store/durable-document.ts'
import { StaleRevision } from '../store/store-error.ts'
import { AuthProblem } from './auth-problem.ts'
import { secretToken, tokenHash } from './secret-token.ts'
import { nameKey, publicUser, userIn, withoutSessions, withUser } from './with-user.ts'

export const INVITED_FOR = 7 * DAY
const MOST = 200

/** A user as a manager sees them. */
export interface UserLine extends User {
  readonly revision: number
  readonly hasPassword: boolean
  readonly hasTotp: boolean
  /** Until when the one-time link works; null: none is open. */
  readonly invitedUntil: Instant | null
}

/** The users, for a manager. What changes throws an `AuthProblem`, `StaleRevision`, or a `StoreError`. */
export interface Users {
  list(): readonly UserLine[]
  add(by: Editor, draft: UserDraft): Promise<UserLine>
  /** From the revision of the user that it was read at. */
  change(by: Editor, id: string, revision: number, draft: UserDraft): Promise<UserLine>
  /** The user's sessions end. */
  remove(by: Editor, id: string): Promise<void>
  /** The token of a link that sets the password within seven days, in the place of any older one. */
  invite(by: Editor, id: string): Promise<{ readonly token: string; readonly until: Instant }>
}

export function createUsers(parts: {
  readonly file: DurableDocument<AuthState>
  readonly audit: Audit
  readonly now: () => Instant
}): Users {
  const { file, now } = parts
  const lines = (state: AuthState) => state.users.map(each => lineOf(each, now()))
  const edit = (by: Editor, what: AuditAct, id: string, change: (state: AuthState) => AuthState) =>
    auditedEdit({ ...parts, document: file }, { by, what, change, shown: shownOf(id) })
  const lineIn = (state: AuthState, id: string) => lineOf(userIn(state, id), now())

  return {
    list: () => lines(file.data()),
    async add(by, draft) {
      const id = randomUUID()
      const made = { ...{ id, revision: 0, password: null, totp: null, invite: null }, ...draft }
      const state = await edit(by, 'user', id, current => {
        if (current.users.length >= MOST) throw new AuthProblem(422, 'name', `At most ${MOST} users.`)
        return fit({ ...current, revision: current.revision + 1, users: [...current.users, made] }, id)
      })
      return lineIn(state, id)
    },
    async change(by, id, revision, draft) {
      const state = await edit(by, 'user', id, current => {
        if (userIn(current, id).revision !== revision) throw new StaleRevision()
        return fit(
          withUser(current, id, user => ({ ...user, ...draft, revision: revision + 1 })),
          id,
        )
      })
      return lineIn(state, id)
    },
    async remove(by, id) {
      await edit(by, 'user-removed', id, current => {
        userIn(current, id)
        const users = current.users.filter(each => each.id !== id)
        const setup = current.setup?.user === id ? null : current.setup
        const next = { ...current, revision: current.revision + 1, users, setup }
        return withoutSessions(withManager(next), id)
      })
    },
    async invite(by, id) {
      const token = secretToken()
      const until = instant(now() + INVITED_FOR)
      const invite = { token: tokenHash(token), expires: until }
      await edit(by, 'user-invited', id, current => withUser(current, id, user => ({ ...user, invite })))
      return { token, until }
    },
  }
}

const lineOf = (user: StoredUser, now: Instant): UserLine => ({
  ...publicUser(user),
  revision: user.revision,
  hasPassword: user.password !== null,
  hasTotp: user.totp?.confirmed === true,
  invitedUntil: user.invite !== null && now < user.invite.expires ? user.invite.expires : null,
})

const shownOf =
  (id: string) =>
  ({ users }: AuthState) => {
    const user = users.find(each => each.id === id)
    return user ? publicUser(user) : null
  }

/** The state, if the user of this id may be so. */
function fit(state: AuthState, id: string): AuthState {
  const { name, person } = userIn(state, id)
  const others = state.users.filter(each => each.id !== id)
  if (others.some(each => nameKey(each.name) === nameKey(name)))
    throw new AuthProblem(422, 'name', 'Somebody else has this name. Add a letter of the family name.')
  if (person !== null && others.some(each => each.person === person))
    throw new AuthProblem(422, 'person', 'Somebody else signs in as this person already.')
  return withManager(state)
}

/** The state, if somebody can still let others in. */
function withManager(state: AuthState): AuthState {
  if (state.users.some(({ role, password }) => role === 'manager' && password !== null)) return state
  throw new AuthProblem(
    409,
    'role',
    'Nobody would be left to manage Poolboard. Make somebody else manager first, who has set a password.',
  )
}
