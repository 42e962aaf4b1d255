import type { Judged } from '../bonus/judge.ts'
import type { Goal } from '../model/goal.ts'
import { METRICS } from '../model/metric.ts'
import type { Verdict } from '../model/metric-figure.ts'
import type { Exact } from '../model/units.ts'
import { goodNeeded } from '../projection/headroom.ts'

const AT_RISK = 0.75
const OUT_OF_REACH = 0.02

/**
 * A goal's verdict with its chance: at risk when it holds with a chance under 75 %, almost out of reach when it is missing
 * with one under 2 %, or when no number of good answers can mend it. Without a forecast (null) nothing is at risk.
 */
export function foreseenVerdict(
  { verdict }: Judged,
  goal: Goal,
  chance: number | null,
  exact: Exact | null,
): Verdict {
  if (verdict === 'holding') return chance !== null && chance < AT_RISK ? 'at-risk' : 'holding'
  if (verdict !== 'missing') return verdict
  const isUnlikely = chance !== null && chance < OUT_OF_REACH
  return isUnlikely || isImpossible(exact, goal) ? 'out-of-reach' : 'missing'
}

/** A time can always be mended by enough quick tickets, and a typed-in number by another; a share of 100 % cannot. */
function isImpossible(exact: Exact | null, { metric, comparator, target }: Goal): boolean {
  const { unit, counted } = METRICS[metric]
  if (exact === null || unit !== 'share' || counted === 'readings') return false
  return !Number.isFinite(goodNeeded({ good: exact.num, n: exact.den }, comparator, target))
}
