import type { Schedule, Segment, Weekday } from '../model/schedule.ts'
import { DAY } from '../model/units.ts'
import { wallDate } from './local-date.ts'
import type { Wall } from './wall-instant.ts'

/** The hours of a day, by its midnight on the wall: its own if it has any, none on a holiday, else those of its weekday. */
export function daySegments({ week, holidays, overrides }: Schedule, day: Wall): readonly Segment[] {
  const date = wallDate(day)
  const override = Object.hasOwn(overrides, date) ? overrides[date] : undefined
  if (override !== undefined) return override
  // `--12-25` is every Christmas.
  const isHoliday = holidays.includes(date) || holidays.includes(`-${date.slice(4)}`)
  return isHoliday ? [] : (week[weekday(day)] ?? [])
}

// Day 0 of the epoch was a Thursday.
const weekday = (day: Wall) => ((((day / DAY + 4) % 7) + 7) % 7) as Weekday
