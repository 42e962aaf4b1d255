import type { Schedule, ScheduleVersion } from '../model/schedule.ts'
import type { Instant } from '../model/units.ts'

/** The schedule in force at an instant: the last version begun by then, else the first there is. */
export function scheduleAt(versions: readonly ScheduleVersion[], at: Instant): Schedule {
  const sorted = [...versions].sort(
    (a, b) => (a.from ?? Number.NEGATIVE_INFINITY) - (b.from ?? Number.NEGATIVE_INFINITY),
  )
  const version = sorted.filter(({ from }) => from === null || from <= at).at(-1) ?? sorted[0]
  if (!version) throw new Error('a team has at least one schedule')
  return version.schedule
}
