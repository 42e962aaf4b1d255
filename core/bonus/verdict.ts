import type { Goal } from '../model/goal.ts'
import type { Verdict } from '../model/metric-figure.ts'
import type { Exact } from '../model/units.ts'
import { meets } from './meets.ts'

/** How a goal stands while the month runs. No data is not known: never met, never missed. */
export function verdict(value: Exact | null, goal: Goal): Verdict {
  if (value === null) return 'not-known'
  return meets(value, goal.comparator, goal.target) ? 'holding' : 'missing'
}
