import type { Exact } from '../../core/model/units.ts'
import { percentNumber, type Speech } from '../../core/snapshot/format.ts'

/** `3.4% of a month's base pay`, rounded down, so that nothing is promised; null where base pay is not known. */
export function ofPayText(share: Exact | null, speech: Speech): string | null {
  return share === null ? null : `${percentNumber(share, 'at least', 1, speech)}% of a month's base pay`
}
