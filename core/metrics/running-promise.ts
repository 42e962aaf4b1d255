import type { MetricKey } from '../model/metric.ts'
import type { Instant } from '../model/units.ts'
import type { Value } from '../model/value.ts'
import { evidence } from './evidence.ts'
import type { MeasureContext } from './measure-context.ts'
import { type Promised, type PromiseTimes, promiseCase } from './promise-case.ts'
import type { RunningMetric } from './running-metric.ts'
import { createRunningRows, type ReadRow } from './running-rows.ts'

/** `slaAttainment`, of which single rows may change. */
export function createRunningPromise(
  metric: MetricKey,
  first: MeasureContext,
  promised: Promised,
): RunningMetric {
  let { until } = first
  const rows = createRunningRows(first, reader(promised))
  return {
    update(context, changed) {
      until = context.until
      rows.update(context, changed, () => {})
    },
    value(): Value {
      const [met, counted] = [rows.sum(), rows.counted()]
      return {
        metric,
        exact: counted === 0 ? null : { num: met, den: counted },
        evidence: evidence({
          counted,
          excluded: rows.excluded(),
          pending: rows.pending(),
          positive: met,
          negative: counted - met,
        }),
        trend: rows.trend(until),
      }
    },
  }
}

function reader(promised: Promised): ReadRow {
  const times: PromiseTimes = { done: null, due: null, decided: null }
  return (ticket, context, into) => {
    const outcome = promiseCase(ticket, context, promised, times)
    // A due time that waiting moves on is only ever moved to later, so nothing happens before the one known now.
    into.next = soonest(ticket.created, times.decided, context.until)
    if (outcome === 'met' || outcome === 'breached') {
      into.what = 'counted'
      into.at = times.decided ?? context.until
      into.amount = outcome === 'met' ? 1 : 0
    } else into.what = outcome ?? 'nothing'
  }
}

/** Of the opening and the decision the sooner one that `until` has not passed. */
function soonest(created: Instant, decided: Instant | null, until: Instant): Instant | null {
  const isComing = decided !== null && decided >= until
  if (created < until) return isComing ? decided : null
  return isComing && decided < created ? decided : created
}
