import type { Quiet } from '../model/message.ts'
import type { Instant } from '../model/units.ts'
import { zoneOffset } from './zone-offset.ts'

/** Whether an instant lies in quiet hours of a zone. Hours from 22:00 to 7:00 go over midnight; equal ones are none. */
export function isQuiet(quiet: Quiet | null, zone: string, at: Instant): boolean {
  if (quiet === null) return false
  const wall = new Date(at + zoneOffset(zone, at))
  if (quiet.weekends && [0, 6].includes(wall.getUTCDay())) return true
  const minute = wall.getUTCHours() * 60 + wall.getUTCMinutes()
  const { from, to } = quiet
  return from <= to ? minute >= from && minute < to : minute >= from || minute < to
}
