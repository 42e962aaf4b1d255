import type { RequestHandler } from 'express'
import type { Damage } from '../../core/model/damage.ts'
import type { DamagedMonth } from '../../core/model/kept-month.ts'
import { damageSentence } from '../store/damage-log.ts'

/**
 * `ok` while the program answers at all, and a line for each closed month whose file is damaged and for each
 * file that an older generation stands in for. How fresh the sources are
 * stands in the snapshot.
 */
export function health(
  damaged: () => readonly DamagedMonth[],
  restored: () => readonly Damage[],
): RequestHandler {
  return (_request, response) => {
    const months = damaged().map(({ file, reason }) => `\n${file} is damaged: ${reason}`)
    const lines = [...months, ...restored().map(each => `\n${damageSentence(each)}`)]
    response
      .type('text')
      .set('Cache-Control', 'no-store')
      .send(`ok${lines.join('')}`)
  }
}
