import type { Period } from '../model/period.ts'
import type { Schedule } from '../model/schedule.ts'
import type { Instant } from '../model/units.ts'
import { localDate } from './local-date.ts'
import { workingDates } from './working-dates.ts'

/** Days of a period with any open time. `done` lie before today, `left` after it; `today` is whether today is one. */
export interface WorkingDays {
  readonly total: number
  readonly done: number
  readonly today: boolean
  readonly left: number
}

/** The working days of a period, seen at `now`. Days are of the period's zone. */
export function workingDays(schedule: Schedule, period: Period, now: Instant): WorkingDays {
  const dates = workingDates(schedule, period)
  const current = localDate(period.zone, now)
  const done = dates.filter(date => date < current).length
  const today = dates.includes(current)
  return { total: dates.length, done, today, left: dates.length - done - (today ? 1 : 0) }
}
