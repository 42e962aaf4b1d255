import type { MetricKey } from '../model/metric.ts'
import type { Ticket } from '../model/ticket.ts'
import type { Instant } from '../model/units.ts'
import type { Value } from '../model/value.ts'
import { evidence, type Tally, tally } from './evidence.ts'
import type { MeasureContext } from './measure-context.ts'
import { ticketExclusion } from './ticket-exclusion.ts'
import { createTrend } from './trend.ts'

/** One promise made for a ticket: when it was kept, by when it had to be, or what the source says of it. */
export interface Promised {
  done(ticket: Ticket): Instant | null
  due(ticket: Ticket): Instant | null
  flag(ticket: Ticket): boolean | null
}

/**
 * Share of promises kept, met / (met + breached). A ticket is decided at the earlier of done and due, and counts in the
 * range where that instant lies: an open ticket past its due is a breach the second it is late, and each counts once.
 * A flag without a due time is the verdict, decided when the work was done.
 */
export function slaAttainment(metric: MetricKey, context: MeasureContext, promised: Promised): Value {
  const { tickets, from, until, scope } = context
  const excluded: Tally = {}
  const trend = createTrend(context.days, until)
  let met = 0
  let breached = 0
  let pending = 0
  for (const ticket of tickets) {
    const done = promised.done(ticket)
    const due = promised.due(ticket)
    const decided = done !== null && (due === null || done <= due) ? done : due
    if (decided !== null && decided < from) continue
    const isDecided = decided !== null && decided < until
    if (!isDecided && ticket.created >= until) continue
    const flag = due === null ? promised.flag(ticket) : null
    const reason = ticketExclusion(ticket, scope) ?? (due === null && flag === null ? 'no-target' : null)
    if (reason !== null) {
      if (isDecided) tally(excluded, reason)
    } else if (!isDecided) pending++
    else {
      const isMet = due === null ? flag === true : done !== null && done <= due
      if (isMet) met++
      else breached++
      trend.add(decided, isMet ? 1 : 0, 1)
    }
  }
  const counted = met + breached
  return {
    metric,
    exact: counted === 0 ? null : { num: met, den: counted },
    evidence: evidence({ counted, excluded, pending, positive: met, negative: breached }),
    trend: trend.points(),
  }
}
