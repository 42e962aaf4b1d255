import { type AuthState, parseAuthState } from '../../core/model/auth-state.ts'
import type { Format } from './envelope.ts'

/** `auth.json`. Schema 2 came with several users, codes at sign-in and tokens of programs. */
export const AUTH: Format<AuthState> = {
  schema: 2,
  check: parseAuthState,
  revision: state => state.revision,
  migrations: { 1: withUsers },
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
