import type { MetricKey } from '../model/metric.ts'
import type { Value } from '../model/value.ts'
import { evidence, type Tally, tally } from './evidence.ts'
import type { MeasureContext } from './measure-context.ts'
import { decidedAt, type Promised, promiseCase } from './promise-case.ts'
import { createTrend } from './trend.ts'

/** Share of promises kept, met / (met + breached), of the tickets decided in the range. */
export function slaAttainment(metric: MetricKey, context: MeasureContext, promised: Promised): Value {
  const excluded: Tally = {}
  const trend = createTrend(context.days, context.until)
  let met = 0
  let breached = 0
  let pending = 0
  for (const ticket of context.tickets) {
    const outcome = promiseCase(ticket, context, promised)
    if (outcome === null) continue
    if (outcome === 'pending') pending++
    else if (outcome === 'met' || outcome === 'breached') {
      if (outcome === 'met') met++
      else breached++
      trend.add(decidedAt(ticket, context, promised) ?? context.until, outcome === 'met' ? 1 : 0, 1)
    } else tally(excluded, outcome)
  }
  const counted = met + breached
  return {
    metric,
    exact: counted === 0 ? null : { num: met, den: counted },
    evidence: evidence({ counted, excluded, pending, positive: met, negative: breached }),
    trend: trend.points(),
  }
}
