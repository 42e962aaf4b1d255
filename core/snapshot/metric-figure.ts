import { verdict } from '../bonus/verdict.ts'
import type { Goal } from '../model/goal.ts'
import type { Period } from '../model/period.ts'
import type { MetricFigure, Need } from '../model/snapshot.ts'
import type { Cents, Ratio } from '../model/units.ts'
import type { TrendPoint, Value } from '../model/value.ts'

/** One metric panel: what was measured, the goal it is held to, and what the goal pays. */
export function metricFigure(
  value: Value,
  goal: Goal,
  amount: Cents,
  period: Period,
  need: Need | null,
): MetricFigure {
  return {
    id: goal.metric,
    value: value.exact,
    counted: value.evidence.counted,
    excluded: excludedCount(value),
    goal: { comparator: goal.comparator, target: goal.target },
    verdict: verdict(value.exact, goal),
    amount,
    need,
    trend: value.trend.map(point => trendPoint(point, period)),
  }
}

/** How many tickets or answers were left out, for any reason. */
export function excludedCount({ evidence }: Value): number {
  return Object.values(evidence.excluded).reduce((sum, count) => sum + count, 0)
}

function trendPoint({ at, value }: TrendPoint, { from, to }: Period): MetricFigure['trend'][number] {
  return [((at - from) / (to - from)) as Ratio, value.num / value.den]
}
