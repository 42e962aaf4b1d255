import type { RequestHandler } from 'express'

/** `ok` while the program answers at all. How fresh the sources are stands in the snapshot. */
export const health: RequestHandler = (_request, response) => {
  response.type('text').set('Cache-Control', 'no-store').send('ok')
}
