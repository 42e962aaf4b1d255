import { Router } from 'express'
import { appealsApi } from './appeals-api.ts'
import { callBacksApi } from './call-backs-api.ts'
import { exclusionsApi } from './exclusions-api.ts'
import type { RecordsParts } from './records-parts.ts'
import { Refused } from './refused.ts'

/** What people note about single tickets and answers of a team. */
export function recordsApi(parts: RecordsParts): Router {
  const router = Router()
  router.use('/teams/:team/{*rest}', (request, _response, next) => {
    if (!parts.hasTeam(request.params.team)) throw new Refused(404, 'There is no team of this name.')
    next()
  })
  router.use('/teams/:team/exclusions', exclusionsApi(parts))
  router.use('/teams/:team/appeals', appealsApi(parts))
  router.use('/teams/:team/call-backs', callBacksApi(parts))
  return router
}
