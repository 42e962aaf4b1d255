import { type Instant, instant } from '../../core/model/units.ts'
import { createSessions } from '../../server/auth/sessions.ts'
import type { Store } from '../../server/store/open-store.ts'
import { fastHasher } from './fast-hasher.ts'
import { PASSWORD } from './open-door.ts'

/** Sets the manager's password and signs a browser in; the cookie's value. */
export async function signedIn(store: Store, now: Instant): Promise<string> {
  const password = await fastHasher().hash(PASSWORD)
  await store.auth.edit(state => ({ ...state, revision: state.revision + 1, password }))
  const fail = (error: unknown) => {
    throw error
  }
  const sessions = createSessions({ file: store.auth, now: () => instant(now), report: fail })
  return sessions.begin({ id: 'manager', name: 'manager', role: 'manager' }, null)
}
