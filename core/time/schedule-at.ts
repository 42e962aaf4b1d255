import type { Schedule, ScheduleVersion } from '../model/schedule.ts'
import type { Instant } from '../model/units.ts'
import { versionIn } from './version-in.ts'

/** The schedule in force at an instant. */
export function scheduleAt(versions: readonly ScheduleVersion[], at: Instant): Schedule {
  return versionIn(versions, at).schedule
}
