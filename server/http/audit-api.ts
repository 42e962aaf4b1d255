import { type RequestHandler, Router } from 'express'
import type { Audit } from '../store/audit.ts'
import { Refused } from './refused.ts'

/** The audit, newest first: `?page=` from 1, `?q=` words that an entry must hold. */
export function auditApi(audit: Pick<Audit, 'read'>): Router {
  const router = Router()
  router.get('/audit', pageOf(audit))
  return router
}

function pageOf(audit: Pick<Audit, 'read'>): RequestHandler {
  return async (request, response) => {
    const { page = '1', q = '' } = request.query
    if (typeof page !== 'string' || !/^[1-9]\d{0,5}$/.test(page))
      throw new Refused(422, [{ path: 'page', message: 'a page from 1' }])
    if (typeof q !== 'string' || q.length > 200)
      throw new Refused(422, [{ path: 'q', message: 'words, at most 200 letters' }])
    response.json(await audit.read(Number(page), q))
  }
}
