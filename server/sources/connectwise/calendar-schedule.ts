import type { Schedule, Segment, Weekday } from '../../../core/model/schedule.ts'
import type { Calendar, Holiday } from './mapping-calendars.ts'

/**
 * A ConnectWise calendar with its holidays as a schedule in a zone (IANA). A holiday of some hours leaves the rest of its day
 * open, as an override of that date.
 */
export function calendarSchedule(calendar: Calendar, holidays: readonly Holiday[], zone: string): Schedule {
  const whole = new Set(holidays.filter(({ hours }) => hours === null).map(({ date }) => date))
  const overrides: { [date: string]: readonly Segment[] } = {}
  for (const { date, hours } of holidays) {
    if (hours === null || whole.has(date)) continue
    overrides[date] = without(overrides[date] ?? calendar.week[weekdayOf(date)] ?? [], hours)
  }
  return { zone, week: calendar.week, holidays: [...whole].sort(), overrides }
}

function without(open: readonly Segment[], [from, to]: Segment): readonly Segment[] {
  return open
    .flatMap(([start, end]): Segment[] => [
      [start, Math.min(end, from)],
      [Math.max(start, to), end],
    ])
    .filter(([start, end]) => start < end)
}

/** Of the date itself, in no zone. */
const weekdayOf = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay() as Weekday
