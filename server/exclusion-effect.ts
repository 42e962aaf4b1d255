import type { ExclusionEffect, MovedFigures } from '../core/model/exclusion-effect.ts'
import type { Snapshot } from '../core/model/snapshot.ts'

/** The two sides of an exclusion, from the snapshot as it is and the one it would make. */
export const exclusionEffect = (found: boolean, before: Snapshot, after: Snapshot): ExclusionEffect => ({
  found,
  before: movedFigures(before),
  after: movedFigures(after),
})

const movedFigures = ({ metrics, pool }: Snapshot): MovedFigures => ({
  metrics: metrics.map(({ id, value, verdict, counted }) => ({ id, value, verdict, counted })),
  pool: { amount: pool.amount },
})
