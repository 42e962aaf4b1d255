import type { Instant } from '../model/units.ts'
import type { Wall } from './wall-instant.ts'
import { zoneOffset } from './zone-offset.ts'

/** The date the zone's calendars show at an instant, YYYY-MM-DD. Throws RangeError for an unknown zone. */
export function localDate(zone: string, instant: Instant): string {
  return wallDate(instant + zoneOffset(zone, instant))
}

/** The date of a wall time, YYYY-MM-DD. */
export function wallDate(wall: Wall): string {
  return new Date(wall).toISOString().slice(0, 10)
}
