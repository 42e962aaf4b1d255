import type { Ticket } from '../model/ticket.ts'
import type { Instant } from '../model/units.ts'
import type { ExclusionReason } from '../model/value.ts'
import { dueTime, type PromiseKind } from './due-time.ts'
import { leftOut } from './left-out.ts'
import type { MeasureContext } from './measure-context.ts'

/** One promise of an SLA: when it was kept, and what the source says of it where it gives no due time. */
export interface Promised {
  readonly kind: PromiseKind
  /** `resolved`: the resolve that counts, which a closed month may have fixed. */
  done(ticket: Ticket, resolved: Instant | null): Instant | null
  flag(ticket: Ticket): boolean | null
}

export type PromiseCase = 'met' | 'breached' | 'pending' | ExclusionReason | null

/**
 * What a ticket is to an SLA. A ticket is decided at the earlier of done and due, and counts in the range where that
 * instant lies: an open ticket past its due is a breach the second it is late, and each counts once. A flag without a due
 * time is the verdict, decided when the work was done. Pending: opened, and not decided by the end of the range.
 */
export function promiseCase(ticket: Ticket, context: MeasureContext, promised: Promised): PromiseCase {
  const due = dueTime(ticket, promised.kind, context, context.until)
  const done = doneAt(ticket, context, promised)
  const decided = earlier(done, due)
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

/** When a ticket's promise was decided, or null while it is not. */
export function decidedAt(ticket: Ticket, context: MeasureContext, promised: Promised): Instant | null {
  return earlier(doneAt(ticket, context, promised), dueTime(ticket, promised.kind, context, context.until))
}

// Each promise is decided once: reopened after a closed month counted it, a ticket keeps what was decided there.
function doneAt(ticket: Ticket, context: MeasureContext, promised: Promised): Instant | null {
  return promised.done(ticket, context.settled.get(ticket.id) ?? ticket.resolved)
}

function earlier(done: Instant | null, due: Instant | null): Instant | null {
  return done !== null && (due === null || done <= due) ? done : due
}
