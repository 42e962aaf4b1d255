import type { Instant } from '../core/model/units.ts'
import { localDate } from '../core/time/local-date.ts'

/** The weekday that a zone's calendars show, 0 is Sunday. */
export function weekdayOf(zone: string, at: Instant): number {
  return new Date(`${localDate(zone, at)}T00:00:00Z`).getUTCDay()
}
