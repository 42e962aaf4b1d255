import { Router } from 'express'
import type { SessionDesk } from '../auth/session-desk.ts'
import { callerOf } from './caller-of.ts'
import { userOf } from './only.ts'

export interface SessionsParts {
  readonly sessions: SessionDesk
  /** A session has ended. */
  left(): void
}

/** Signed-in browsers: one's own, and for a manager everybody's. */
export function sessionsApi({ sessions, left }: SessionsParts): Router {
  const router = Router()
  router.get('/sessions', (request, response) => {
    response.json({ sessions: sessions.list(userOf(response), callerOf(request)) })
  })
  router.delete('/sessions/:id', async (request, response) => {
    await sessions.end(userOf(response), callerOf(request), request.params.id)
    left()
    response.json({})
  })
  return router
}
