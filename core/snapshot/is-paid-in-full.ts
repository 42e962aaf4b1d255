import type { PreviousFigure } from '../model/snapshot.ts'

/** Whether a month is closed and pays what it pays with every goal met. Not known where its amount may not be shown. */
export function isPaidInFull({ state, rehearsal, amount, all }: PreviousFigure): boolean {
  return state === 'closed' && !rehearsal && amount !== null && amount > 0 && amount >= all
}
