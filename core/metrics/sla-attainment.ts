import type { MetricKey } from '../model/metric.ts'
import type { Instant } from '../model/units.ts'
import type { Value } from '../model/value.ts'
import { evidence, type Tally, tally } from './evidence.ts'
import { leftOutCodes, reasonOf } from './left-out-codes.ts'
import type { MeasureContext } from './measure-context.ts'
import { type Promised, type PromiseTimes, promiseCase } from './promise-case.ts'
import { ticketColumns } from './ticket-columns.ts'
import { createTrend } from './trend.ts'

/** Share of promises kept, met / (met + breached), of the tickets decided in the range. */
export function slaAttainment(metric: MetricKey, context: MeasureContext, promised: Promised): Value {
  const excluded: Tally = {}
  const trend = createTrend(context.days)
  let met = 0
  let breached = 0
  let pending = 0
  const times: PromiseTimes = { done: null, due: null, decided: null }
  const { tickets, from, until, settled } = context
  const columns = ticketColumns(tickets)
  const codes = leftOutCodes(context)
  for (let row = 0; row < tickets.length; row++) {
    const due = settled.size === 0 ? promised.dueIn(columns, row) : Number.NaN
    if (!Number.isNaN(due)) {
      const done = promised.doneIn(columns, row)
      const isMet = done <= due
      const decided = isMet ? done : due
      if (decided < from) continue
      const isDecided = decided < until
      if (!isDecided && columns.created[row]! >= until) continue
      const code = codes[row]!
      if (code > 0) {
        if (isDecided) tally(excluded, reasonOf(code))
      } else if (!isDecided) pending++
      else {
        if (isMet) met++
        else breached++
        trend.add(decided as Instant, isMet ? 1 : 0, 1)
      }
      continue
    }
    const outcome = promiseCase(tickets[row]!, context, promised, times)
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
    trend: trend.points(until),
  }
}
