import type { Goal } from '../model/goal.ts'
import { METRICS } from '../model/metric.ts'
import type { Need } from '../model/snapshot.ts'
import type { Exact, Millis } from '../model/units.ts'
import { badAllowedOfNext, goodNeeded, longestNext, maxAverageForNext, moreBadNow } from './headroom.ts'

/**
 * What it takes to hold or to reach a goal from here, for the `next` tickets or answers to come (null: unknown).
 * Null without data, and for a net score, whose answers do not count one by one.
 */
export function need(value: Exact | null, goal: Goal, next: number | null): Need | null {
  if (value === null || value.num < 0) return null
  return METRICS[goal.metric].unit === 'time' ? timeNeed(value, goal, next) : shareNeed(value, goal, next)
}

function timeNeed({ num: sum, den: n }: Exact, { comparator, target }: Goal, next: number | null): Need {
  const average = maxAverageForNext({ sum, n }, comparator, target, next ?? 0)
  if (average === null || next === null) {
    const time = longestNext({ sum, n }, comparator, target)
    return time < 0 ? { kind: 'out-of-reach' } : { kind: 'longest', time }
  }
  if (average < 0) return { kind: 'out-of-reach' }
  const holds = BigInt(sum) * BigInt(target.den) <= BigInt(target.num) * BigInt(n)
  return { kind: holds ? 'may-average' : 'must-average', next, time: average as Millis }
}

function shareNeed({ num: good, den: n }: Exact, { comparator, target }: Goal, next: number | null): Need {
  const sample = { good, n }
  const needed = goodNeeded(sample, comparator, target)
  if (needed === Number.POSITIVE_INFINITY) return { kind: 'out-of-reach' }
  if (needed > 0) return { kind: 'good-in-a-row', good: needed, next }
  if (next === null || next === 0)
    return { kind: 'may-be-bad', bad: moreBadNow(sample, comparator, target), next: null }
  return { kind: 'may-be-bad', bad: badAllowedOfNext(sample, comparator, target, next), next }
}
