import { METRICS } from '../model/metric.ts'
import type { MetricFigure } from '../model/metric-figure.ts'
import type { Cents, Exact } from '../model/units.ts'
import { shareUnits } from './format.ts'
import { partOf, WHOLE } from './part-of.ts'

/** Of a metric in money: itself is what it is measured against. */
export const OWN_TARGET: Exact = { num: 1, den: 1 }

/**
 * A metric without money. What its goal pays is hundredths of a percent of the full pool (`all`); a metric that is money
 * itself becomes a share of its target, in hundredths of a percent toward the failing side. The code goes too: it opens every
 * number of the team.
 */
export function audienceMetric(metric: MetricFigure, all: Cents): MetricFigure {
  const shown = { ...metric, amount: partOf(metric.amount, all), qr: null }
  return METRICS[metric.id].unit === 'money' ? { ...shown, ...targetShares(metric) } : shown
}

/** Of a target of nothing, or below, there is no share to tell. */
function targetShares({ value, goal, need, trend, fan }: MetricFigure) {
  const { comparator, target } = goal
  const isTold = target.num > 0
  const part = (amount: number) => Math.round((amount * target.den * WHOLE) / target.num) / WHOLE
  return {
    value: value && isTold ? targetShare(value, goal) : null,
    goal: { comparator, target: OWN_TARGET },
    need: need?.kind === 'out-of-reach' ? need : null,
    trend: isTold ? trend.map(([x, y]) => [x, part(y)] as const) : [],
    fan: isTold ? fan.map(([x, low, high]) => [x, part(low), part(high)] as const) : [],
  }
}

function targetShare(value: Exact, { comparator, target }: MetricFigure['goal']): Exact {
  const share = { num: value.num * target.den, den: value.den * target.num }
  return { num: shareUnits(share, 4, comparator), den: WHOLE }
}
