import type { Measures } from '../metrics/measure.ts'
import type { MetricKey } from '../model/metric.ts'
import type { PlanVersion } from '../model/plan.ts'
import { goalAt } from './goal-at.ts'
import { type Judged, judge } from './judge.ts'

/**
 * How every goal of a plan version stands in a month (YYYY-MM), in the order of its goals. `lastMet`: what a closed month
 * before said of each, for goals that take the last verdict when there are too few answers.
 */
export function judgedGoals(
  version: PlanVersion,
  month: string,
  measures: Measures,
  lastMet: { readonly [metric in MetricKey]?: boolean | null } = {},
): readonly Judged[] {
  return version.goals.map(goal => {
    const { exact, evidence } = measures[goal.metric]
    return judge(exact, evidence.counted, goalAt(goal, month), lastMet[goal.metric] ?? null)
  })
}
