import type { Period } from '../model/period.ts'
import type { SplitRules } from '../model/plan.ts'
import type { Schedule } from '../model/schedule.ts'
import { datesOf, workingDates } from '../time/working-dates.ts'
import type { MonthDays } from './eligibility.ts'

/** The days of a month that pro-rate a slice: every date, or those on which the schedule is open at all. */
export function monthDays(period: Period, kind: SplitRules['days'], schedule: Schedule): MonthDays {
  const dates = datesOf(period)
  const first = dates[0] ?? `${period.month}-01`
  const days = kind === 'working' ? workingDates(schedule, period) : dates
  return { month: period.month, first, last: dates.at(-1) ?? first, days }
}
