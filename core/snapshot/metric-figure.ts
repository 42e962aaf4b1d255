import type { Judged } from '../bonus/judge.ts'
import type { Goal } from '../model/goal.ts'
import type { Period } from '../model/period.ts'
import type { MetricFigure, Need, QrFigure } from '../model/snapshot.ts'
import type { Cents, Ratio } from '../model/units.ts'
import type { TrendPoint, Value } from '../model/value.ts'

/** One metric panel: what was measured, the goal it is held to, and what the goal pays. */
export function metricFigure(
  value: Value,
  goal: Goal,
  judged: Judged,
  amount: Cents,
  period: Period,
  need: Need | null,
  qr: QrFigure | null,
): MetricFigure {
  return {
    id: goal.metric,
    value: value.exact,
    counted: value.evidence.counted,
    excluded: excludedCount(value),
    byHand: value.evidence.excluded['by-hand'] ?? 0,
    goal: { comparator: goal.comparator, target: goal.target },
    verdict: judged.verdict,
    met: judged.met,
    amount,
    need,
    qr,
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
