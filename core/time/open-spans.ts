import type { Schedule, Segment, Weekday } from '../model/schedule.ts'
import { DAY, type Instant, MINUTE } from '../model/units.ts'
import { wallDays } from './day-starts.ts'
import { wallDate } from './local-date.ts'
import { type Wall, wallInstant } from './wall-instant.ts'

/** Open from instant to instant, half-open. */
export type OpenSpan = [start: number, end: number]

/** When a schedule is open within [from, to): spans in order that neither overlap nor touch. */
export function openSpans(schedule: Schedule, from: Instant, to: Instant): OpenSpan[] {
  const holidays: ReadonlySet<string> = new Set(schedule.holidays)
  const spans: OpenSpan[] = []
  for (const day of wallDays(schedule.zone, from, to))
    for (const [start, end] of segments(schedule, holidays, day)) {
      const opens = Math.max(from, wallInstant(schedule.zone, day + start * MINUTE))
      const closes = Math.min(to, wallInstant(schedule.zone, day + end * MINUTE))
      // A segment inside skipped time may end before it starts: it is no time at all.
      if (start < end && opens < closes) spans.push([opens, closes])
    }
  return merged(spans)
}

function segments(schedule: Schedule, holidays: ReadonlySet<string>, day: Wall): readonly Segment[] {
  const date = wallDate(day)
  const override = Object.hasOwn(schedule.overrides, date) ? schedule.overrides[date] : undefined
  if (override !== undefined) return override
  // `--12-25` is every Christmas.
  const isHoliday = holidays.has(date) || holidays.has(`-${date.slice(4)}`)
  return isHoliday ? [] : (schedule.week[weekday(day)] ?? [])
}

// Day 0 of the epoch was a Thursday.
const weekday = (day: Wall) => ((((day / DAY + 4) % 7) + 7) % 7) as Weekday

function merged(spans: OpenSpan[]): OpenSpan[] {
  const apart: OpenSpan[] = []
  for (const span of spans.sort((a, b) => a[0] - b[0])) {
    const last = apart.at(-1)
    if (last !== undefined && span[0] <= last[1]) last[1] = Math.max(last[1], span[1])
    else apart.push(span)
  }
  return apart
}
