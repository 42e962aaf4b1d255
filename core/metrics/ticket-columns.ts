import type { Ticket } from '../model/ticket.ts'

/**
 * The instants of tickets as columns, row for row: a million objects lie all over the memory, a million numbers in a row. NaN is
 * null, so that every comparison with it fails.
 */
export interface TicketColumns {
  readonly created: Float64Array
  readonly responded: Float64Array
  readonly resolved: Float64Array
  readonly respondBy: Float64Array
  readonly resolveBy: Float64Array
  readonly waiting: Float64Array
  /** 1 where the ticket tells its life in intervals: its active time cannot be told from the columns. */
  readonly inIntervals: Uint8Array
  /** The earliest opening; Infinity of none. */
  readonly first: number
}

const kept = new WeakMap<readonly Ticket[], TicketColumns>()

/** The columns of an array of tickets, made once for each: an array that has been measured must not change. */
export function ticketColumns(tickets: readonly Ticket[]): TicketColumns {
  const known = kept.get(tickets)
  if (known) return known
  const made = columnsOf(tickets)
  kept.set(tickets, made)
  return made
}

function columnsOf(tickets: readonly Ticket[]): TicketColumns {
  const column = () => new Float64Array(tickets.length)
  const [created, responded, resolved] = [column(), column(), column()]
  const [respondBy, resolveBy, waiting] = [column(), column(), column()]
  const inIntervals = new Uint8Array(tickets.length)
  let first = Number.POSITIVE_INFINITY
  for (let row = 0; row < tickets.length; row++) {
    const ticket = tickets[row]!
    created[row] = ticket.created
    responded[row] = ticket.responded ?? Number.NaN
    resolved[row] = ticket.resolved ?? Number.NaN
    respondBy[row] = ticket.respondBy ?? Number.NaN
    resolveBy[row] = ticket.resolveBy ?? Number.NaN
    waiting[row] = ticket.waiting
    if (ticket.intervals !== null) inIntervals[row] = 1
    if (ticket.created < first) first = ticket.created
  }
  return { created, responded, resolved, respondBy, resolveBy, waiting, inIntervals, first }
}
