import type { IntervalClass, Ticket } from '../model/ticket.ts'
import type { Instant, Millis } from '../model/units.ts'
import { type BusinessCalendar, businessMillisBetween } from '../time/business-time.ts'

/**
 * Business time a ticket was worked on from `since` to `until`, in milliseconds, at least 0. Waiting on the customer and closed
 * time are not active; waiting on a vendor is, unless the team says otherwise (reference/metrics.md section 1.2).
 */
export function activeMillis(
  ticket: Ticket,
  until: Instant,
  calendar: BusinessCalendar,
  vendorCounts: boolean,
  since: Instant = ticket.created,
): Millis {
  if (ticket.intervals === null)
    return Math.max(0, businessMillisBetween(calendar, since, until) - ticket.waiting) as Millis
  let sum = 0
  for (const { from, to, class: kind } of ticket.intervals) {
    if (!isActive(kind, vendorCounts)) continue
    const start = from > since ? from : since
    const end = to === null || to > until ? until : to
    if (start < end) sum += businessMillisBetween(calendar, start, end)
  }
  return Math.max(0, sum - ticket.waiting) as Millis
}

function isActive(kind: IntervalClass, vendorCounts: boolean): boolean {
  return kind === 'active' || (vendorCounts && kind === 'waiting-vendor')
}
