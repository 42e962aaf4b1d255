import { DAY, type Exact } from '../model/units.ts'
import { leftOut } from './left-out.ts'
import type { MeasureContext } from './measure-context.ts'

/** Figures that show whether a mean was earned or arranged: old tickets parked, tickets closed too early, work left. */
export interface Guards {
  /** Tickets open at the end of the range that were opened more than seven days before. */
  readonly openOverSevenDays: number
  /** Tickets resolved in the range that had been closed before, by tickets resolved in it. Null of none. */
  readonly reopenRate: Exact | null
  /** Tickets resolved in the range by tickets opened in it. Null when none was opened. */
  readonly throughput: Exact | null
}

const OLD = 7 * DAY

/** The guard figures of a range. */
export function guards(context: MeasureContext): Guards {
  const { tickets, from, until } = context
  let old = 0
  let opened = 0
  let resolved = 0
  let reopened = 0
  for (const ticket of tickets) {
    if (ticket.created >= until || leftOut(ticket, context) !== null) continue
    const at = ticket.resolved
    if (ticket.created >= from) opened++
    if (at === null || at >= until) {
      if (until - ticket.created > OLD) old++
    } else if (at >= from) {
      resolved++
      if (ticket.intervals?.some(({ class: kind, from: closed }) => kind === 'closed' && closed < at))
        reopened++
    }
  }
  return {
    openOverSevenDays: old,
    reopenRate: resolved === 0 ? null : { num: reopened, den: resolved },
    throughput: opened === 0 ? null : { num: resolved, den: opened },
  }
}
