import { type Instant, instant } from '../../core/model/units.ts'
import type { User } from '../../core/model/user.ts'
import { createSessions } from '../../server/auth/sessions.ts'
import { withUser } from '../../server/auth/with-user.ts'
import { FIRST_MANAGER } from '../../server/store/auth-format.ts'
import type { Store } from '../../server/store/open-store.ts'
import { fastHasher } from './fast-hasher.ts'
import { PASSWORD } from './open-door.ts'

/** Signs a browser in as somebody, by the password of all tests, and makes them a user first; the cookie's value. */
export async function signedIn(
  store: Pick<Store, 'auth'>,
  now: Instant,
  known: Partial<User> = {},
): Promise<string> {
  const user = { ...FIRST_MANAGER, ...known }
  const password = await fastHasher().hash(PASSWORD)
  await store.auth.edit(state => {
    const isNew = !state.users.some(({ id }) => id === user.id)
    const users = isNew ? [...state.users, user] : state.users
    return withUser({ ...state, users }, user.id, each => ({ ...each, ...known, password }))
  })
  const fail = (error: unknown) => {
    throw error
  }
  const sessions = createSessions({ file: store.auth, now: () => instant(now), report: fail })
  return sessions.begin(user, { address: '127.0.0.1', id: null })
}
