import { DAY, type Instant } from '../model/units.ts'
import { zoneOffset } from './zone-offset.ts'

/** What a local clock and calendar show, as the milliseconds UTC would have if it showed the same. */
export type Wall = number

/**
 * The instant at which the zone's clocks show `wall`, as Temporal's `compatible`: the earlier of two, and a time that the
 * clocks skip is read with the offset from before the change.
 */
export function wallInstant(zone: string, wall: Wall): Instant {
  const before = zoneOffset(zone, (wall - DAY) as Instant)
  const after = zoneOffset(zone, (wall + DAY) as Instant)
  const earlier = wall - Math.max(before, after)
  if (earlier + zoneOffset(zone, earlier as Instant) === wall) return earlier as Instant
  const later = wall - Math.min(before, after)
  if (later + zoneOffset(zone, later as Instant) === wall) return later as Instant
  return (wall - before) as Instant
}

/** The first instant at which the zone's clocks show `wall` or later; for a skipped time the instant of the change. */
export function firstInstant(zone: string, wall: Wall): Instant {
  const at = wallInstant(zone, wall)
  if (at + zoneOffset(zone, at) === wall) return at
  let low = at - 2 * DAY
  let high: number = at
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (middle + zoneOffset(zone, middle as Instant) < wall) low = middle
    else high = middle
  }
  return high as Instant
}
