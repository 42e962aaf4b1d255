import type { Instant } from '../model/units.ts'
import type { Value } from '../model/value.ts'
import { businessMillisBetween } from '../time/business-time.ts'
import { meanTime, type TicketTime } from './mean-time.ts'
import type { MeasureContext } from './measure-context.ts'
import { resolutionCase } from './resolution-case.ts'

/** What resolution time tells of a ticket. */
export const RESOLUTION_TIME: TicketTime = {
  of: resolutionCase,
  at: ticket => ticket.resolved,
  atIn: ({ resolved }, row) => resolved[row]!,
  timeIn({ created, waiting }, row, at, context) {
    const open = businessMillisBetween(context.calendarAt(at), created[row] as Instant, at)
    return Math.max(0, open - waiting[row]!)
  },
}

/**
 * Mean time to resolution: active business milliseconds of the tickets whose last resolve instant lies in the range, by
 * their number (DOMAIN.md section 3). Resolved, never closed: auto-close weeks later would move the mean threefold.
 */
export function mttr(context: MeasureContext): Value {
  return meanTime('mttr', context, RESOLUTION_TIME)
}
