import type { Comparator, Goal } from '../../core/model/goal.ts'
import type { MetricKey } from '../../core/model/metric.ts'
import type { PlanVersion } from '../../core/model/plan.ts'
import { basisPoints, cents, HOUR } from '../../core/model/units.ts'

/** Three equal goals and a pool of 2 % of $832,000. */
export const plan = (known: Partial<PlanVersion> = {}): PlanVersion => ({
  effective: '2026-11',
  rehearsal: false,
  goals: [
    goal('mttr', 'below', 5 * HOUR, 1),
    goal('csat', 'above', 99, 100),
    goal('slaResponse', 'at least', 98, 100),
  ],
  funding: funding(832_000_00),
  fullShares: 8,
  ...known,
})

/** Two percent of some cents. */
export const funding = (revenue: number): PlanVersion['funding'] => ({
  kind: 'rate',
  rate: basisPoints(200),
  revenue: cents(revenue),
})

export function goal(metric: MetricKey, comparator: Comparator, num: number, den: number, parts = 1): Goal {
  return { metric, comparator, target: { num, den }, parts }
}

/** Equal goals, as many as their parts. */
export const goalsOf = (...parts: readonly number[]): readonly Goal[] => {
  const keys: readonly MetricKey[] = ['csat', 'slaResponse', 'slaResolution', 'mttr']
  return parts.map((each, index) => goal(keys[index] ?? 'csat', 'above', 9, 10, each))
}
