import { firstResponse } from '../metrics/sla-response.ts'
import { ticketExclusion } from '../metrics/ticket-exclusion.ts'
import type { NextFigure } from '../model/snapshot.ts'
import type { Scope } from '../model/team.ts'
import type { Ticket } from '../model/ticket.ts'
import type { Instant } from '../model/units.ts'

const SHOWN = 5

/**
 * The tickets that must be answered next: open, unanswered, still in time, the soonest due first. Late ones are a count
 * of those that came due since the team's midnight. Numbers only: no summaries, no clients.
 */
export function answerNext(
  tickets: readonly Ticket[],
  scope: Scope,
  midnight: Instant,
  now: Instant,
): NextFigure {
  const waiting: Ticket[] = []
  let lateToday = 0
  for (const ticket of tickets) {
    const due = ticket.respondBy
    if (due === null || due < midnight || ticket.created > now) continue
    const answered = firstResponse(ticket)
    if (answered !== null && answered <= due) continue
    if (ticketExclusion(ticket, scope) !== null) continue
    if (due < now) lateToday++
    else if (answered === null) waiting.push(ticket)
  }
  waiting.sort((a, b) => (a.respondBy as number) - (b.respondBy as number) || (a.id < b.id ? -1 : 1))
  const due = waiting.slice(0, SHOWN).map(({ id, respondBy, owner }) => ({
    id,
    due: respondBy as Instant,
    assigned: owner !== null,
  }))
  return { due, lateToday }
}
