import type { RequestHandler } from 'express'
import { sameOrigin } from '../auth/same-origin.ts'
import { refusal } from './errors.ts'

const REFUSAL = refusal('This came from a page of another site. Open the admin itself and try again.')

/**
 * Refuses what a page of another site sends: its Origin is not our Host. Any Host will do, since people give the machine
 * names on their network. A page that rebinds its own name to our address passes this check, and has no session: the
 * browser keeps the cookie for the name it was given under, and SameSite=Strict keeps it from other sites' requests.
 */
export const sameOriginWrites: RequestHandler = (request, response, next) => {
  const reads = request.method === 'GET' || request.method === 'HEAD'
  if (reads || sameOrigin(request.headers)) next()
  else response.status(403).json(REFUSAL)
}
