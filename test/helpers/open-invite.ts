import type { Instant } from '../../core/model/units.ts'
import { createUsers } from '../../server/auth/users.ts'
import type { Store } from '../../server/store/open-store.ts'

/** A lead who is invited and has no password yet; the token of their one-time link. */
export async function openInvite(
  store: Pick<Store, 'auth' | 'audit'>,
  now: Instant,
  name: string,
): Promise<string> {
  const users = createUsers({ file: store.auth, audit: store.audit, now: () => now })
  const by = { who: 'manager', address: '127.0.0.1' }
  const { id } = await users.add(by, { name, role: 'lead', person: null, seesPay: false })
  return (await users.invite(by, id)).token
}
