import type { AuthState } from '../../core/model/auth-state.ts'
import type { Instant } from '../../core/model/units.ts'
import type { Audit } from '../store/audit.ts'
import type { CodeVault } from '../store/code-vault.ts'
import type { DurableDocument } from '../store/durable-document.ts'
import { type ApiTokens, createApiTokens } from './api-tokens.ts'
import { createOwnAccount, type OwnAccount } from './own-account.ts'
import type { PasswordHasher } from './password.ts'
import { createSessionDesk, type SessionDesk } from './session-desk.ts'
import { createSessions } from './sessions.ts'
import { createSignIn, type SignIn } from './sign-in.ts'
import { createSignInAttempts } from './sign-in-attempts.ts'
import { createUsers, type Users } from './users.ts'

/** Everything about who may come in. Wrong passwords are counted together, wherever they are typed. */
export interface Door {
  readonly signIn: SignIn
  readonly sessions: SessionDesk
  readonly own: OwnAccount
  readonly users: Users
  readonly tokens: ApiTokens
}

export interface DoorParts {
  readonly file: DurableDocument<AuthState>
  readonly codes: CodeVault
  readonly audit: Audit
  readonly hasher: PasswordHasher
  readonly now: () => Instant
  readonly report: (error: unknown) => void
}

/** The door over its file. */
export function createDoor(parts: DoorParts): Door {
  const sessions = createSessions(parts)
  const attempts = createSignInAttempts(parts.now)
  return {
    sessions: createSessionDesk({ ...parts, sessions }),
    signIn: createSignIn({ ...parts, sessions, attempts }),
    own: createOwnAccount({ ...parts, attempts }),
    users: createUsers(parts),
    tokens: createApiTokens(parts),
  }
}
