import type { Slice } from '../model/history.ts'
import type { Period } from '../model/period.ts'
import type { Instant } from '../model/units.ts'
import { type BusinessCalendar, businessMillisBetween } from '../time/business-time.ts'

/** Parts of a day, and of a week. */
export const DAY_PARTS = 8
export const WEEK_PARTS = 7 * DAY_PARTS

/** How a month's parts of the week divide at an instant: how many of each have passed, and what is to come. */
export function weekParts(
  period: Period,
  days: readonly Instant[],
  calendar: BusinessCalendar,
  now: Instant,
): { readonly passed: readonly number[]; readonly slices: readonly Slice[] } {
  const passed = new Array<number>(WEEK_PARTS).fill(0)
  const slices: Slice[] = []
  const first = firstWeekday(period.month)
  days.forEach((day, index) => {
    const length = ((days[index + 1] ?? period.to) - day) / DAY_PARTS
    for (let part = 0; part < DAY_PARTS; part++) {
      const bin = ((first + index) % 7) * DAY_PARTS + part
      const start = day + part * length
      const end = start + length
      const share = Math.min(1, Math.max(0, (end - now) / length))
      passed[bin] = (passed[bin] ?? 0) + 1 - share
      if (share === 0) continue
      const middle = Math.round((Math.max(start, now) + end) / 2) as Instant
      const left = businessMillisBetween(calendar, middle, period.to)
      // What arrives after the last business hour is never resolved in the month.
      if (left > 0) slices.push({ bin, share, left })
    }
  })
  return { passed, slices }
}

/** The weekday of a month's first day, 0 is Sunday. */
export function firstWeekday(month: string): number {
  return new Date(`${month}-01T00:00:00Z`).getUTCDay()
}

/** How many of each weekday a month has, Sunday first. */
export function weekdays(month: string): readonly number[] {
  const [year, number] = month.split('-').map(Number) as [number, number]
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate()
  const first = firstWeekday(month)
  return Array.from({ length: 7 }, (_, day) => Math.floor((length - 1 - ((day - first + 7) % 7)) / 7) + 1)
}
