import type { MetricKey } from '../model/metric.ts'
import type { Value } from '../model/value.ts'
import { evidence, type Tally, tally } from './evidence.ts'
import type { MeasureContext } from './measure-context.ts'
import { type Promised, type PromiseTimes, promiseCase } from './promise-case.ts'
import { createTrend } from './trend.ts'

/** Share of promises kept, met / (met + breached), of the tickets decided in the range. */
export function slaAttainment(metric: MetricKey, context: MeasureContext, promised: Promised): Value {
  const excluded: Tally = {}
  const trend = createTrend(context.days, context.until)
  let met = 0
  let breached = 0
  let pending = 0
  const times: PromiseTimes = { done: null, due: null, decided: null }
  for (const ticket of context.tickets) {
    const outcome = promiseCase(ticket, context, promised, times)
    if (outcome === null) continue
    if (outcome === 'pending') pending++
    else if (outcome === 'met' || outcome === 'breached') {
      if (outcome === 'met') met++
      else breached++
      trend.add(times.decided ?? context.until, outcome === 'met' ? 1 : 0, 1)
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
