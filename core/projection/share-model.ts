import { meets } from '../bonus/meets.ts'
import type { Goal } from '../model/goal.ts'
import { betaBinomialCdf } from './beta-binomial.ts'
import { badAllowedOfNext, type Sample } from './headroom.ts'
import { type Counts, negativeBinomial } from './negative-binomial.ts'
import { normalCdf } from './special-functions.ts'

/** A share as it stands, and what the months before say of it. Business times in milliseconds. */
export interface ShareState {
  readonly sample: Sample
  readonly past: Sample
  readonly pastBusiness: number
  readonly elapsed: number
  readonly remaining: number
  readonly kind: 'answers' | 'promises'
}

/** Chances of the month's end: that the goal is met, and that it is left out for too few. */
export interface ShareOdds {
  readonly met: number
  readonly leftOut: number
}

export interface ShareModel {
  readonly sample: Sample
  /** Of a bad one: a Beta distribution. */
  readonly alpha: number
  readonly beta: number
  readonly coming: Counts
  readonly expected: number
}

/**
 * Beta-Binomial with trailing history (reference/metrics.md section 5.2). The past counts half for answers, and as 150
 * at most for promises; the few made-up ones keep a perfect past from being a certain future.
 */
export function shareModel(state: ShareState): ShareModel {
  const { sample, past } = state
  const pastBad = past.n - past.good
  const [a, b, weight] =
    state.kind === 'answers' ? [0.3, 19.7, 0.5] : [0.5, 9.5, past.n === 0 ? 0 : Math.min(1, 150 / past.n)]
  const bad = sample.n - sample.good
  const business = state.pastBusiness + state.elapsed
  const expected = business === 0 ? 0 : ((past.n + sample.n) / business) * state.remaining
  return {
    sample,
    alpha: a + weight * pastBad + bad,
    beta: b + weight * (past.n - pastBad) + sample.good,
    coming: negativeBinomial(expected, Math.min(60, past.n + sample.n + 1)),
    expected,
  }
}

/** The chances of a goal, over every number of answers that may come. `lastMet`: the verdict of the month before. */
export function shareOdds(
  { sample, alpha, beta, coming }: ShareModel,
  goal: Goal,
  lastMet: boolean | null,
): ShareOdds {
  let met = 0
  let leftOut = 0
  coming.chances.forEach((chance, index) => {
    const m = coming.first + index
    const n = sample.n + m
    const rule = goal.minimum !== undefined && n < goal.minimum.counted ? goal.minimum.below : 'judged'
    if (rule === 'left-out') leftOut += chance
    else if (rule === 'last-verdict') met += lastMet ? chance : 0
    else if (n > 0) {
      const forgiven = rule === 'forgive-one' ? 1 : 0
      const good = Math.min(n, sample.good + forgiven)
      const allowed = badAllowedOfNext({ good, n: sample.n }, goal.comparator, goal.target, m)
      met += chance * betaBinomialCdf(allowed, m, alpha, beta)
    }
  })
  return { met: Math.min(1, met), leftOut: Math.min(1, leftOut) }
}

/** The normal run-rate for a share (reference/metrics.md section 5.1): bad ones go on coming as they did this month. */
export function shareRunRate(
  { sample, past, pastBusiness, elapsed, remaining }: ShareState,
  goal: Goal,
): number {
  const known = sample.n > 0 && elapsed > 0
  const rest = known
    ? (sample.n / elapsed) * remaining
    : pastBusiness === 0
      ? 0
      : (past.n / pastBusiness) * remaining
  if (rest === 0 && sample.n > 0)
    return meets({ num: sample.good, den: sample.n }, goal.comparator, goal.target) ? 1 : 0
  const base = sample.n > 0 ? sample : past
  const bad = base.n === 0 ? 0 : (base.n - base.good) / base.n
  const room =
    (sample.n + rest) * (1 - goal.target.num / goal.target.den) - (sample.n - sample.good) - rest * bad
  const deviation = Math.sqrt(rest * bad * (1 - bad))
  return deviation > 0 ? normalCdf(room / deviation) : room >= 0 ? 1 : 0
}
