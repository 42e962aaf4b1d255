import { leftOut } from '../metrics/left-out.ts'
import type { MeasureContext } from '../metrics/measure-context.ts'
import { activeUntil } from '../metrics/resolution-case.ts'
import type { HistoryMonth } from '../model/history.ts'
import type { Millis } from '../model/units.ts'
import { lastMonths } from './learned.ts'

export interface ParkedTicket {
  readonly id: string
  /** Active business time so far. */
  readonly age: Millis
}

/**
 * Open tickets older than the 99th percentile of past durations, the oldest first: the forecast leaves them out, and a lead
 * should look at them. None without three ended months.
 */
export function parkedTickets(
  context: MeasureContext,
  history: readonly HistoryMonth[],
): readonly ParkedTicket[] {
  const past = lastMonths(history)
  if (past === null) return []
  const parked: ParkedTicket[] = []
  for (const ticket of context.tickets) {
    if (ticket.created >= context.until || (ticket.resolved !== null && ticket.resolved < context.until))
      continue
    // Nobody is older by business hours than by the clock.
    if (context.until - ticket.created <= past.parkedAge || leftOut(ticket, context) !== null) continue
    const age = activeUntil(ticket, context.until, context)
    if (age > past.parkedAge) parked.push({ id: ticket.id, age })
  }
  return parked.sort((a, b) => b.age - a.age || (a.id < b.id ? -1 : 1))
}
