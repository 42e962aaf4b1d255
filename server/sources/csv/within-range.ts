import type { Survey } from '../../../core/model/survey.ts'
import type { Ticket } from '../../../core/model/ticket.ts'
import type { Instant } from '../../../core/model/units.ts'
import type { Range } from '../source.ts'

interface Known {
  readonly tickets: readonly Ticket[]
  readonly surveys: readonly Survey[]
}

/**
 * What of a whole file belongs to a range: the answers given in it, and the tickets that were open in it, were answered or
 * due in it, or have one of those answers.
 */
export function withinRange(known: Known, range: Range): Known {
  const within = (at: Instant | null) => at !== null && at >= range.from && at < range.to
  const surveys = known.surveys.filter(survey => within(survey.answered))
  const answered = new Set(surveys.map(survey => survey.ticket))
  const tickets = known.tickets.filter(
    ticket =>
      overlaps(ticket, range) ||
      within(ticket.responded) ||
      within(ticket.respondBy) ||
      within(ticket.resolveBy) ||
      answered.has(ticket.id),
  )
  return { tickets, surveys }
}

/** A ticket resolved at the very start of the range was resolved in it. */
function overlaps(ticket: Ticket, range: Range): boolean {
  const end = ticket.resolved ?? ticket.closed
  return ticket.created < range.to && (end === null || end >= range.from)
}
