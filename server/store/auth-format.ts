import { type AuthState, parseAuthState } from '../../core/model/auth-state.ts'
import type { Format } from './envelope.ts'

/** `auth.json`. Schema 2 came with several users, codes at sign-in and tokens of programs; 3 with sealed secrets of codes. */
export const AUTH: Format<AuthState> = {
  schema: 3,
  check: parseAuthState,
  revision: state => state.revision,
  migrations: { 1: withUsers, 2: withSealed },
}

/** Who has never had more than a password is the first manager. */
export const FIRST_MANAGER: AuthState['users'][number] = {
  ...{ id: 'manager', name: 'manager', role: 'manager', person: null, seesPay: true },
  ...{ revision: 0, password: null, totp: null, invite: null },
}

interface Earlier {
  readonly password: string | null
  readonly setup: string | null
  readonly sessions: readonly { readonly id: string; readonly began: number; readonly seen: number }[]
}

function withUsers(data: unknown): unknown {
  if (!isEarlier(data)) return data
  const { password, setup, sessions, ...rest } = data
  const user = FIRST_MANAGER.id
  return {
    ...rest,
    users: [{ ...FIRST_MANAGER, password }],
    setup: setup === null ? null : { user, token: setup },
    sessions: sessions.map(({ id, began, seen }) => ({ id, user, began, seen, address: null, agent: null })),
    tokens: [],
  }
}

// What is not of this shape is told by the check that follows.
const isEarlier = (data: unknown): data is Earlier =>
  typeof data === 'object' && data !== null && 'sessions' in data && Array.isArray(data.sessions)

/** Before a secret that an older Poolboard kept as it is. The key file may not be there yet, so it is sealed after the start. */
export const PLAIN = 'plain.'

function withSealed(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || !('users' in data) || !Array.isArray(data.users))
    return data
  return { ...data, users: data.users.map(withSealedCodes) }
}

function withSealedCodes(user: { readonly totp?: { readonly secret?: string } | null }): unknown {
  if (!user.totp) return user
  const { secret, ...totp } = user.totp
  return { ...user, totp: { ...totp, sealed: `${PLAIN}${secret}` } }
}
