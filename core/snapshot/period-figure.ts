import type { Period } from '../model/period.ts'
import type { Schedule } from '../model/schedule.ts'
import type { PeriodFigure } from '../model/snapshot.ts'
import type { Instant } from '../model/units.ts'
import { workingDays } from '../time/working-days.ts'

/** The month on the wall, with its working days. */
export function periodFigure(period: Period, schedule: Schedule, now: Instant): PeriodFigure {
  const { month, from, to, state } = period
  return { month, from, to, state, workingDays: workingDays(schedule, period, now) }
}
