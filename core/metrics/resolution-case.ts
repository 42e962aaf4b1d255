import type { Ticket } from '../model/ticket.ts'
import type { Instant, Millis } from '../model/units.ts'
import type { ExclusionReason } from '../model/value.ts'
import { activeMillis } from './active-millis.ts'
import { leftOut } from './left-out.ts'
import type { MeasureContext } from './measure-context.ts'

/**
 * What a ticket is to resolution time: its active time when it counts, the reason when it is left out, null when it was
 * not resolved in the range. A number or a word and never an object, since a million tickets are asked.
 */
export function resolutionCase(ticket: Ticket, context: MeasureContext): Millis | ExclusionReason | null {
  const at = ticket.resolved
  if (at === null || at < context.from || at >= context.until) return null
  return leftOut(ticket, context) ?? activeUntil(ticket, at, context)
}

/**
 * Active time of a ticket's current episode up to an instant, by the schedule in force then. A ticket that a closed month
 * counted begins anew at the resolve counted there.
 */
export function activeUntil(ticket: Ticket, until: Instant, context: MeasureContext): Millis {
  const since = settledAt(ticket, context) ?? ticket.created
  return activeMillis(ticket, until, context.calendarAt(until), context.vendorCounts, since)
}

/** Where a closed month counted a ticket's last episode, or null. */
export function settledAt(ticket: Ticket, { settled }: MeasureContext): Instant | null {
  return settled.size === 0 ? null : (settled.get(ticket.id) ?? null)
}
