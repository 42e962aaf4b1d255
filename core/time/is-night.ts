import type { DisplaySettings } from '../model/display.ts'
import { DAY, type Instant, MINUTE } from '../model/units.ts'
import { zoneOffset } from './zone-offset.ts'

/** Whether an instant lies in a screen's night, from dim to wake, by the zone's clocks. Throws RangeError for an unknown zone. */
export function isNight(night: DisplaySettings['night'], zone: string, at: Instant): boolean {
  if (night === null) return false
  const wall = at + zoneOffset(zone, at)
  const minute = Math.floor((wall - Math.floor(wall / DAY) * DAY) / MINUTE)
  const since = (minute - night.dim + 1440) % 1440
  return since < (night.wake - night.dim + 1440) % 1440
}
