import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { AuthState } from '../../core/model/auth-state.ts'
import type { Instant } from '../../core/model/units.ts'
import { AUTH, FIRST_MANAGER } from './auth-format.ts'
import { type DurableDocument, openDocument } from './durable-document.ts'
import type { Safety } from './safety.ts'

const fresh = (): AuthState => ({
  revision: 0,
  users: [FIRST_MANAGER],
  setup: null,
  sessions: [],
  tokens: [],
  readSecret: randomBytes(32).toString('base64url'),
})

/**
 * Opens `auth.json` of the data folder. It has no backup beside it, and of a daily copy only users and their passwords come
 * back: an older generation would let people in again who were sent out. Throws a `StoreError`.
 */
export function openAuthFile(
  dataDir: string,
  now: () => Instant,
  safety?: Safety,
): Promise<DurableDocument<AuthState>> {
  const path = join(dataDir, 'auth.json')
  return openDocument({
    ...{ path, format: AUTH, defaults: fresh, now, backup: false, safety, lenient: signedOut },
  })
}

/** Read tokens end too. */
const signedOut = (older: AuthState): AuthState => ({
  ...{ ...older, setup: null, sessions: [], tokens: [], readSecret: fresh().readSecret },
  users: older.users.map(user => ({ ...user, invite: null })),
})
