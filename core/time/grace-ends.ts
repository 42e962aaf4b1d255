import type { Period } from '../model/period.ts'
import type { Schedule } from '../model/schedule.ts'
import type { Instant } from '../model/units.ts'
import { dateAfter } from './date-after.ts'
import { instantAt } from './instant-at.ts'
import { localDate } from './local-date.ts'
import { monthAfter, monthPeriod } from './period.ts'
import { workingDates } from './working-dates.ts'

const GRACE_DAYS = 3

/**
 * When a month's grace is over: the midnight after the third working day of the months that follow it. A schedule that is
 * hardly ever open leaves three calendar days.
 */
export function graceEnds(schedule: Schedule, { zone, month, to }: Period): Instant {
  const next = { ...monthPeriod(zone, monthAfter(month, 1)), to: monthPeriod(zone, monthAfter(month, 2)).to }
  const third = workingDates(schedule, next)[GRACE_DAYS - 1]
  return instantAt(zone, dateAfter(third ?? dateAfter(localDate(zone, to), GRACE_DAYS - 1), 1))
}
