import { answeredIn } from '../metrics/answered-in.ts'
import { dueTime } from '../metrics/due-time.ts'
import { leftOut } from '../metrics/left-out.ts'
import type { MeasureContext } from '../metrics/measure-context.ts'
import { firstResponse } from '../metrics/sla-response.ts'
import { ticketColumns } from '../metrics/ticket-columns.ts'
import type { NextFigure } from '../model/snapshot.ts'
import type { Instant } from '../model/units.ts'

const SHOWN = 5

/**
 * The tickets that must be answered next: open, unanswered, still in time, the soonest due first. Late ones are a count
 * of those that came due since the team's midnight. Numbers only: no summaries, no clients.
 */
export function answerNext(context: MeasureContext, midnight: Instant, now: Instant): NextFigure {
  const waiting: NextFigure['due'][number][] = []
  let lateToday = 0
  const columns = ticketColumns(context.tickets)
  for (let row = 0; row < context.tickets.length; row++) {
    // Answered before today: in time, or late before today. Most are, and a due time costs more than this.
    if (columns.created[row]! > now || answeredIn(columns, row) < midnight) continue
    const ticket = context.tickets[row]!
    const answered = firstResponse(ticket)
    const due = dueTime(ticket, 'response', context, now)
    if (due === null || due < midnight) continue
    if (answered !== null && answered <= due) continue
    if (leftOut(ticket, context) !== null) continue
    if (due < now) lateToday++
    else if (answered === null) waiting.push({ id: ticket.id, due, assigned: ticket.owner !== null })
  }
  waiting.sort((a, b) => a.due - b.due || (a.id < b.id ? -1 : 1))
  return { due: waiting.slice(0, SHOWN), lateToday }
}
