import type { Snapshot } from '../model/snapshot.ts'
import type { Ratio } from '../model/units.ts'

export interface PoolBar {
  /** The amount on the wall, of the full pool. */
  readonly filled: Ratio
  /** Where the month would end now; null without data. */
  readonly now: Ratio | null
}

/** The pool as a bar of 0 to 1, for a screen that may show no number of it. Null for any other, and without an amount. */
export function poolBar({ audience, pool }: Pick<Snapshot, 'audience' | 'pool'>): PoolBar | null {
  if (audience.pool !== 'bars' || pool.amount === null) return null
  const ratio = (amount: number) => Math.min(1, amount / pool.all) as Ratio
  return { filled: ratio(pool.amount), now: pool.ifNow === null ? null : ratio(pool.ifNow) }
}
