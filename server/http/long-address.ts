import type { RequestHandler } from 'express'
import { refusal } from './errors.ts'

/** Letters of an address and what is asked of it. */
const LONGEST = 4096

const REFUSAL = refusal('This address is too long.')

export const longAddress: RequestHandler = (request, response, next) => {
  if (request.originalUrl.length <= LONGEST) next()
  else response.status(414).set('Cache-Control', 'no-store').json(REFUSAL)
}
