import { type Instant, MINUTE } from '../../../core/model/units.ts'
import type { Range } from '../source.ts'
import { both, compare, compareTime, either, inParts } from './conditions.ts'
import type { RawTicket } from './mapping.ts'

/**
 * Tickets of some boards that lived in a range: opened before its end, and open still or done with after its start. One
 * query or, for very many boards, several. Bounded by board, since open tickets alone run into the server's time-out.
 */
export function overlapping(boards: readonly number[], { from, to }: Range): readonly string[] {
  const lived = either(
    compare('closedFlag', '=', false),
    ...['closedDate', 'dateResolved', 'dateEntered'].map(field => compareTime(field, '>=', from)),
  )
  const opened = compareTime('dateEntered', '<', to)
  return inParts('board/id', boards).map(part => both(part, opened, lived))
}

/** What is read twice, since rows are written while others are read. */
const OVERLAP = 2 * MINUTE

/** Everything that changed lately, on any board: a ticket that was moved away must be seen to leave. */
export const changedSince = (at: Instant) => compareTime('lastUpdated', '>', (at - OVERLAP) as Instant)

/** The same rule as `overlapping` for a row in hand. A row whose opening cannot be read stays, to be told of. */
export function isOverlapping(row: RawTicket, { from, to }: Range): boolean {
  if (row.entered === null) return true
  const isSince = (at: Instant | null) => at !== null && at >= from
  const isDone = row.closedFlag === true && !isSince(row.closed) && !isSince(row.resolved)
  return row.entered < to && (!isDone || row.entered >= from)
}
