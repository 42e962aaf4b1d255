import { Router } from 'express'
import type { ApiTokens } from '../auth/api-tokens.ts'
import { type MeParts, meApi } from './me-api.ts'
import { type SessionsParts, sessionsApi } from './sessions-api.ts'
import { tokensApi } from './tokens-api.ts'
import { type UsersParts, usersApi } from './users-api.ts'

/** What the routes about people who sign in are handed. */
export interface AccountParts extends MeParts, SessionsParts, UsersParts {
  readonly tokens: ApiTokens
}

/** A person's own account, sessions, users, and tokens of other programs. */
export function accountApi(parts: AccountParts): Router {
  const router = Router()
  router.use(meApi(parts), sessionsApi(parts), usersApi(parts), tokensApi(parts.tokens))
  return router
}
