import { DAY, type Instant } from '../model/units.ts'
import { firstInstant, type Wall } from './wall-instant.ts'
import { zoneOffset } from './zone-offset.ts'

/**
 * The first instant of every local day, from <= start < to. A day that the zone skipped has none; a day whose midnight the
 * clocks skip begins at the change. Throws RangeError for an unknown zone.
 */
export function dayStarts(zone: string, from: Instant, to: Instant): Instant[] {
  return wallDays(zone, from, to)
    .map(day => firstInstant(zone, day))
    .filter(start => start >= from && start < to)
}

/** The wall midnight of every local day that exists and may touch [from, to), a day early and late included. */
export function wallDays(zone: string, from: Instant, to: Instant): Wall[] {
  const days: Wall[] = []
  const last = to + zoneOffset(zone, to) + DAY
  for (let day = midnight(from + zoneOffset(zone, from)) - DAY; day <= last; day += DAY)
    if (exists(zone, day)) days.push(day)
  return days
}

function exists(zone: string, day: Wall): boolean {
  const start = firstInstant(zone, day)
  return start + zoneOffset(zone, start) < day + DAY
}

const midnight = (wall: Wall): Wall => Math.floor(wall / DAY) * DAY
