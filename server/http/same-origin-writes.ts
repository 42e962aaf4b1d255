import type { RequestHandler } from 'express'
import { sameOrigin } from '../auth/same-origin.ts'
import { refusal } from './errors.ts'

const REFUSAL = refusal('This came from a page of another site. Open the admin itself and try again.')
const JSON_ONLY = refusal('Send JSON, with Content-Type application/json.')

/**
 * Refuses what a page of another site sends: by Sec-Fetch-Site where the browser tells it, which it does over HTTPS, and by an
 * Origin that is not our Host. A caller that tells neither is a program, or a browser too old for both: what is left to
 * such a page is a form, and no form can send JSON. The cookie is SameSite=Strict besides.
 */
export const sameOriginWrites: RequestHandler = (request, response, next) => {
  if (request.method === 'GET' || request.method === 'HEAD') return next()
  const site = request.headers['sec-fetch-site']
  const isOurs = site === undefined || site === 'same-origin' || site === 'none'
  if (!isOurs || !sameOrigin(request.headers)) return void response.status(403).json(REFUSAL)
  if (isForm(request.headers)) return void response.status(415).json(JSON_ONLY)
  next()
}

/** Whether it has a body, or says that it has one, that is not JSON. */
function isForm(headers: { readonly [name: string]: string | readonly string[] | undefined }): boolean {
  const type = headers['content-type']
  const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
  if (type === undefined) return hasBody
  return !/^application\/json\s*(;|$)/i.test(String(type))
}
