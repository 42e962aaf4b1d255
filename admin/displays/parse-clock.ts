import type { Result } from '../../core/model/result.ts'
import { expected } from '../fields/expected.ts'

const CLOCK = /^(\d{1,2})(?:[:.]([0-5]\d))?\s*(am|pm)?$/

/** Minutes of the day of `18:30`, `18`, `6:30 pm`. */
export function parseClock(text: string): Result<number> {
  const match = CLOCK.exec(text.trim().toLowerCase())
  const hour = match ? Number(match[1]) : 24
  const half = match?.[3]
  const isHour = half === undefined ? hour < 24 : hour >= 1 && hour <= 12
  if (!match || !isHour) return expected('Write a time of day like 18:30.')
  const whole = half === undefined ? hour : (hour % 12) + (half === 'pm' ? 12 : 0)
  return { ok: true, value: whole * 60 + Number(match[2] ?? 0) }
}

/** `18:30` of 1110 minutes. */
export const showClock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
