import type { AuthState, StoredUser } from '../../core/model/auth-state.ts'
import type { User } from '../../core/model/user.ts'
import { AuthProblem } from './auth-problem.ts'

/** A name as it is compared: people write their own in more ways than one. */
export const nameKey = (name: string) => name.normalize('NFKC').trim().toLowerCase()

/** What the house may know of a user: nothing that opens a door. */
export const publicUser = ({ id, name, role, person, seesPay }: StoredUser): User => ({
  ...{ id, name, role, person, seesPay },
})

/** The user of an id. Throws an `AuthProblem`, 404. */
export function userIn({ users }: Pick<AuthState, 'users'>, id: string): StoredUser {
  const user = users.find(each => each.id === id)
  if (!user) throw new AuthProblem(404, '', 'There is no user of this name.')
  return user
}

/** The next state, with one user changed. Throws an `AuthProblem`, 404. */
export function withUser(state: AuthState, id: string, change: (user: StoredUser) => StoredUser): AuthState {
  const changed = change(userIn(state, id))
  const users = state.users.map(each => (each.id === id ? changed : each))
  return { ...state, revision: state.revision + 1, users }
}

/** The state without a user's sessions, but for the one of this hash. */
export const withoutSessions = (state: AuthState, user: string, kept: string | null = null): AuthState => ({
  ...state,
  sessions: state.sessions.filter(each => each.user !== user || each.id === kept),
})
