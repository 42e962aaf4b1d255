import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { AuthState } from '../../core/model/auth-state.ts'
import type { Instant } from '../../core/model/units.ts'
import { AUTH, FIRST_MANAGER } from './auth-format.ts'
import { type DurableDocument, openDocument } from './durable-document.ts'

const fresh = (): AuthState => ({
  revision: 0,
  users: [FIRST_MANAGER],
  setup: null,
  sessions: [],
  tokens: [],
  readSecret: randomBytes(32).toString('base64url'),
})

/**
 * Opens `auth.json` of the data folder. It has no backup beside it: an older generation would let people in again who
 * were sent out. Throws a `StoreError`.
 */
export function openAuthFile(dataDir: string, now: () => Instant): Promise<DurableDocument<AuthState>> {
  return openDocument({ path: join(dataDir, 'auth.json'), format: AUTH, defaults: fresh, now, backup: false })
}
