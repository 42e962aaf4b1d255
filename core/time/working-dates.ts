import type { Period } from '../model/period.ts'
import type { Schedule } from '../model/schedule.ts'
import { businessCalendar, businessMillisBetween } from './business-time.ts'
import { dayStarts } from './day-starts.ts'
import { localDate } from './local-date.ts'

/** Every date of a period in its own zone, YYYY-MM-DD, in order. */
export function datesOf({ zone, from, to }: Period): readonly string[] {
  return dayStarts(zone, from, to).map(start => localDate(zone, start))
}

/** The dates of a period with any open time, in order. */
export function workingDates(schedule: Schedule, { zone, from, to }: Period): readonly string[] {
  const calendar = businessCalendar(schedule, from, to)
  const starts = dayStarts(zone, from, to)
  const open = starts.filter(
    (start, index) => businessMillisBetween(calendar, start, starts[index + 1] ?? to) > 0,
  )
  return open.map(start => localDate(zone, start))
}
