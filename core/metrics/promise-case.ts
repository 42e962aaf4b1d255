import type { Ticket } from '../model/ticket.ts'
import type { Instant } from '../model/units.ts'
import type { ExclusionReason } from '../model/value.ts'
import { dueTime, type PromiseKind } from './due-time.ts'
import { leftOut } from './left-out.ts'
import type { MeasureContext } from './measure-context.ts'
import { settledAt } from './resolution-case.ts'
import type { TicketColumns } from './ticket-columns.ts'

/** One promise of an SLA: when it was kept, and what the source says of it where it gives no due time. */
export interface Promised {
  readonly kind: PromiseKind
  /** `resolved`: the resolve that counts, which a closed month may have fixed. */
  done(ticket: Ticket, resolved: Instant | null): Instant | null
  flag(ticket: Ticket): boolean | null
  /** Done, and the source's own due time, from the columns, for tickets that no closed month counted. NaN is null. */
  doneIn(columns: TicketColumns, row: number): number
  dueIn(columns: TicketColumns, row: number): number
}

export type PromiseCase = 'met' | 'breached' | 'pending' | ExclusionReason | null

/** When a promise was kept, by when it had to be, and the earlier of the two, which decides it; each null when not known. */
export interface PromiseTimes {
  done: Instant | null
  due: Instant | null
  decided: Instant | null
}

/**
 * What a ticket is to an SLA. A ticket is decided at the earlier of done and due, and counts in the range where that
 * instant lies: an open ticket past its due is a breach the second it is late, and each counts once. A flag without a due
 * time is the verdict, decided when the work was done. Pending: opened, and not decided by the end of the range.
 * `times` is filled in on the way, so that a million tickets make no million objects.
 */
export function promiseCase(
  ticket: Ticket,
  context: MeasureContext,
  promised: Promised,
  times: PromiseTimes = { done: null, due: null, decided: null },
): PromiseCase {
  const due = dueTime(ticket, promised.kind, context, context.until)
  // Each promise is decided once: reopened after a closed month counted it, a ticket keeps what was decided there.
  const done = promised.done(ticket, settledAt(ticket, context) ?? ticket.resolved)
  const decided = done !== null && (due === null || done <= due) ? done : due
  times.done = done
  times.due = due
  times.decided = decided
  if (decided !== null && decided < context.from) return null
  const isDecided = decided !== null && decided < context.until
  if (!isDecided && ticket.created >= context.until) return null
  const flag = due === null ? promised.flag(ticket) : null
  const reason = leftOut(ticket, context) ?? (due === null && flag === null ? 'no-target' : null)
  if (reason !== null) return isDecided ? reason : null
  if (!isDecided) return 'pending'
  if (due === null) return flag === true ? 'met' : 'breached'
  return done !== null && done <= due ? 'met' : 'breached'
}
