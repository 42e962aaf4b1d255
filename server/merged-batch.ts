import type { Batch } from '../core/model/batch.ts'
import { instant } from '../core/model/units.ts'
import type { Range } from './sources/source.ts'

/**
 * The batches of several sources as one, in their order. It covers what every one of them covers. The very same object where
 * there is only one; without any, an empty one of the range.
 */
export function mergedBatch(batches: readonly Batch[], range: Range): Batch {
  const [first, ...more] = batches
  if (!first) return { ...range, tickets: [], surveys: [], asOf: {} }
  return more.reduce(both, first)
}

function both(one: Batch, other: Batch): Batch {
  return {
    from: instant(Math.max(one.from, other.from)),
    to: instant(Math.min(one.to, other.to)),
    tickets: joined(one.tickets, other.tickets),
    surveys: joined(one.surveys, other.surveys),
    ...((one.money || other.money) && { money: [...(one.money ?? []), ...(other.money ?? [])] }),
    ...((one.withheld || other.withheld) && {
      withheld: [...(one.withheld ?? []), ...(other.withheld ?? [])],
    }),
    asOf: { ...one.asOf, ...other.asOf },
    ...((one.notes || other.notes) && { notes: { ...one.notes, ...other.notes } }),
  }
}

/** What measures by array stays quick where only one source has any. */
function joined<T>(one: readonly T[], other: readonly T[]): readonly T[] {
  if (other.length === 0) return one
  return one.length === 0 ? other : [...one, ...other]
}
