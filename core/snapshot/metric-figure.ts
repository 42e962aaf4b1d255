import type { Judged } from '../bonus/judge.ts'
import type { GoalForecast } from '../model/forecast.ts'
import type { Goal } from '../model/goal.ts'
import type { MetricFigure, QrFigure } from '../model/metric-figure.ts'
import type { Need } from '../model/need.ts'
import type { Period } from '../model/period.ts'
import type { Cents, Ratio } from '../model/units.ts'
import type { TrendPoint, Value } from '../model/value.ts'
import { foreseenVerdict } from './foreseen-verdict.ts'

/** One metric panel: what was measured, the goal it is held to, and what the goal pays. */
export function metricFigure(
  value: Value,
  goal: Goal,
  judged: Judged,
  amount: Cents,
  period: Period,
  need: Need | null,
  qr: QrFigure | null,
  forecast: GoalForecast | null = null,
): MetricFigure {
  return {
    id: goal.metric,
    value: value.exact,
    counted: value.evidence.counted,
    excluded: excludedCount(value),
    byHand: value.evidence.excluded['by-hand'] ?? 0,
    goal: { comparator: goal.comparator, target: goal.target },
    verdict: foreseenVerdict(judged, goal, forecast?.chance ?? null, value.exact),
    met: judged.met,
    amount,
    need,
    qr,
    trend: value.trend.map(point => trendPoint(point, period)),
    fan: forecast?.fan.map(point => fanPoint(point, period)) ?? [],
  }
}

/** How many tickets or answers were left out, for any reason. */
export function excludedCount({ evidence }: Value): number {
  return Object.values(evidence.excluded).reduce((sum, count) => sum + count, 0)
}

function trendPoint({ at, value }: TrendPoint, { from, to }: Period): MetricFigure['trend'][number] {
  return [((at - from) / (to - from)) as Ratio, value.num / value.den]
}

function fanPoint(
  { at, low, high }: GoalForecast['fan'][number],
  { from, to }: Period,
): MetricFigure['fan'][number] {
  return [((at - from) / (to - from)) as Ratio, low, high]
}
