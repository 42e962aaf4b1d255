import type { Explanation } from '../../core/model/explanation.ts'
import type { Goal } from '../../core/model/goal.ts'
import { METRICS, type MetricKey } from '../../core/model/metric.ts'
import type { MetricFigure } from '../../core/model/metric-figure.ts'
import type { Cents, Exact } from '../../core/model/units.ts'
import { metricFigure } from '../../core/snapshot/metric-figure.ts'

/** The figure of an explained number, to be said like the wall's. Without a goal its own value stands as the target. */
export function figureOf(explained: Explanation): MetricFigure {
  const { metric, value, evidence, trend, period, goal } = explained
  const measured = { metric, exact: value, evidence, trend }
  const judged = { verdict: explained.verdict, met: null, by: null }
  return metricFigure(measured, goal ?? bareGoal(metric, value), judged, 0 as Cents, period, null, null)
}

function bareGoal(metric: MetricKey, value: Exact | null): Goal {
  const comparator = METRICS[metric].better === 'lower' ? 'at most' : 'at least'
  return { metric, comparator, target: value ?? { num: 0, den: 1 }, parts: 1 }
}
