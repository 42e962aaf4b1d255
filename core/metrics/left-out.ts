import type { Ticket } from '../model/ticket.ts'
import type { ExclusionReason } from '../model/value.ts'
import type { MeasureContext } from './measure-context.ts'
import { ticketExclusion } from './ticket-exclusion.ts'

/** Why a ticket counts in no metric: by its own nature, or because a person left it out. Null when it counts. */
export function leftOut(
  ticket: Ticket,
  context: Pick<MeasureContext, 'scope' | 'excludedTickets'>,
): ExclusionReason | null {
  const { scope, excludedTickets } = context
  const reason = ticketExclusion(ticket, scope)
  if (reason !== null) return reason
  // Mostly nothing is, and a million tickets ask.
  return excludedTickets.size > 0 && excludedTickets.has(ticket.id) ? 'by-hand' : null
}
