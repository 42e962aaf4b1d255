import type { Ticket } from '../model/ticket.ts'
import type { Instant, Millis } from '../model/units.ts'
import type { ExclusionReason } from '../model/value.ts'
import { businessMillisBetween } from '../time/business-time.ts'
import { leftOut } from './left-out.ts'
import type { MeasureContext } from './measure-context.ts'
import { firstResponse } from './sla-response.ts'

/**
 * What a ticket is to the time to first response: its business time from opening to the first response, by the schedule in
 * force at the opening as the promise of an SLA is; the reason when it is left out; null when it was not first answered in
 * the range.
 */
export function responseTimeCase(ticket: Ticket, context: MeasureContext): Millis | ExclusionReason | null {
  const at = answeredAt(ticket, context)
  if (at === null || at < context.from || at >= context.until) return null
  const reason = leftOut(ticket, context)
  if (reason !== null) return reason
  if (at <= ticket.created) return 0 as Millis
  return businessMillisBetween(context.calendarAt(ticket.created), ticket.created, at)
}

/** Each ticket is answered first once: a resolve that a closed month counted stays the answer of an unanswered one. */
export function answeredAt(ticket: Ticket, context: MeasureContext): Instant | null {
  return firstResponse(ticket, context.settled.get(ticket.id) ?? ticket.resolved)
}
