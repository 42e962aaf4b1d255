import { HOUR, type Instant, millis } from '../../../core/model/units.ts'
import {
  addBusinessMillis,
  type BusinessCalendar,
  businessMillisBetween,
} from '../../../core/time/business-time.ts'

/**
 * The instant by which the desk has been open for `hours` since `from`. Null when `from` is null or the calendar ends first:
 * with a schedule that hardly opens, things do not get done.
 */
export type DeskClock = (from: Instant | null, hours: number) => Instant | null

/** A clock that stops at the end of a calendar. Whole seconds, as real desks write them down. */
export function deskClock(calendar: BusinessCalendar): DeskClock {
  return (from, hours) => {
    if (from === null || from > calendar.to) return null
    const time = millis(Math.max(1, Math.round((hours * HOUR) / 1000)) * 1000)
    if (businessMillisBetween(calendar, from, calendar.to) < time) return null
    return addBusinessMillis(calendar, from, time)
  }
}
