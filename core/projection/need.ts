import { meets } from '../bonus/meets.ts'
import type { Goal } from '../model/goal.ts'
import { METRICS } from '../model/metric.ts'
import type { Need } from '../model/need.ts'
import type { Exact, Millis } from '../model/units.ts'
import { badAllowedOfNext, goodNeeded, longestNext, maxAverageForNext, moreBadNow } from './headroom.ts'

/**
 * What it takes to hold or to reach a goal from here, for the `next` tickets or answers to come (null: unknown).
 * Null without data, where there is nothing to say, for a typed-in number, for a net score, whose answers do not count one
 * by one, and while there are too few and the goal's rule for that decides, since one more may end the rule.
 */
export function need(value: Exact | null, goal: Goal, next: number | null, isNet: boolean): Need | null {
  if (value === null || isNet || METRICS[goal.metric].counted === 'readings') return null
  const { minimum } = goal
  if (minimum !== undefined && minimum.below !== 'judged' && value.den < minimum.counted) return null
  return METRICS[goal.metric].unit === 'time' ? timeNeed(value, goal, next) : shareNeed(value, goal, next)
}

function timeNeed(
  { num: sum, den: n }: Exact,
  { comparator, target }: Goal,
  next: number | null,
): Need | null {
  const average = maxAverageForNext({ sum, n }, comparator, target, next ?? 0)
  if (average === null || next === null) {
    const time = longestNext({ sum, n }, comparator, target)
    if (time >= 0) return { kind: 'longest', time }
    // One more ticket is not enough; of how many are to come nothing is known, or that there are none.
    return next === null ? null : { kind: 'out-of-reach' }
  }
  if (average < 0) return { kind: 'out-of-reach' }
  return {
    kind: meets({ num: sum, den: n }, comparator, target) ? 'may-average' : 'must-average',
    next,
    time: average as Millis,
  }
}

function shareNeed(
  { num: good, den: n }: Exact,
  { comparator, target }: Goal,
  next: number | null,
): Need | null {
  const sample = { good, n }
  const needed = goodNeeded(sample, comparator, target)
  // More than are to come is no way to the goal, as for a time.
  if (needed > (next ?? Number.MAX_SAFE_INTEGER)) return { kind: 'out-of-reach' }
  if (needed > 0) return { kind: 'good-in-a-row', good: needed, next }
  if (next === null || next === 0) {
    const bad = moreBadNow(sample, comparator, target)
    return Number.isFinite(bad) ? { kind: 'may-be-bad', bad, next: null } : null
  }
  return { kind: 'may-be-bad', bad: badAllowedOfNext(sample, comparator, target, next), next }
}
