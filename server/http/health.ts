import type { RequestHandler } from 'express'
import type { DamagedMonth } from '../../core/model/kept-month.ts'

/**
 * `ok` while the program answers at all, and a line for each closed month whose file is damaged. How fresh the sources are
 * stands in the snapshot.
 */
export function health(damaged: () => readonly DamagedMonth[]): RequestHandler {
  return (_request, response) => {
    const lines = damaged().map(({ file, reason }) => `\n${file} is damaged: ${reason}`)
    response
      .type('text')
      .set('Cache-Control', 'no-store')
      .send(`ok${lines.join('')}`)
  }
}
