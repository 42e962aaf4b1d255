import type { OutcomeRung, Outcomes } from './outcomes.ts'

/** How far another rung has to lead before the amount leaves the rung that holds now. */
const LEAD = 0.1
const LIKELY = 0.5

export interface ShownRung {
  /** The rung the amount stands for, unless it is too close to call. */
  readonly rung: OutcomeRung
  /** Its chance is a half or more. Else no rung is promised, and the wall says what would be paid now. */
  readonly isLikely: boolean
}

/**
 * Which payout the wall stands for: the rung that holds now, unless another leads it by ten points. Of several that lead
 * alike the lower, so that the wall never promises the more.
 */
export function shownRung({ rungs, now }: Outcomes): ShownRung {
  const held = rungs.find(({ amount }) => amount === now)
  if (held === undefined) throw new Error('the rung that holds now is among the outcomes')
  const leader = rungs.reduce((best, rung) => (rung.chance >= best.chance ? rung : best), held)
  // A billionth, so that a lead of exactly ten points is one in floating point too.
  const rung = leader.chance - held.chance >= LEAD - 1e-9 ? leader : held
  return { rung, isLikely: rung.chance >= LIKELY - 1e-9 }
}
