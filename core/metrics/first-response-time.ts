import type { Instant } from '../model/units.ts'
import type { Value } from '../model/value.ts'
import { businessMillisBetween } from '../time/business-time.ts'
import { answeredIn } from './answered-in.ts'
import { meanTime, type TicketTime } from './mean-time.ts'
import type { MeasureContext } from './measure-context.ts'
import { answeredAt, responseTimeCase } from './response-time-case.ts'

/** What the time to first response tells of a ticket. */
export const RESPONSE_TIME: TicketTime = {
  of: responseTimeCase,
  at: answeredAt,
  atIn: answeredIn,
  timeIn({ created }, row, at, context) {
    const opened = created[row] as Instant
    return at <= opened ? 0 : businessMillisBetween(context.calendarAt(opened), opened, at)
  },
}

/** Mean business milliseconds from opening to the first response, of the tickets first answered in the range. */
export function firstResponseTime(context: MeasureContext): Value {
  return meanTime('firstResponseTime', context, RESPONSE_TIME)
}
