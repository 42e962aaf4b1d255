import { DAY, type Instant } from '../model/units.ts'
import type { TrendPoint } from '../model/value.ts'

/** Sums by day of the month, from which the line is drawn: the value as it stood at each day's end. */
export interface Trend {
  add(at: Instant, num: number, den: number): void
  /** One a day that has begun; the last stands at `until`. */
  points(until: Instant): readonly TrendPoint[]
}

/** Collects what was counted. `days` are the month's local midnights. */
export function createTrend(days: readonly Instant[]): Trend {
  const nums = new Float64Array(days.length)
  const dens = new Float64Array(days.length)
  return {
    add(at, num, den) {
      const day = dayIndex(days, at)
      nums[day] = (nums[day] ?? 0) + num
      dens[day] = (dens[day] ?? 0) + den
    },
    points(until) {
      const points: TrendPoint[] = []
      let num = 0
      let den = 0
      for (let day = 0; day < days.length && (days[day] as Instant) < until; day++) {
        num += nums[day] ?? 0
        den += dens[day] ?? 0
        const end = days[day + 1] ?? until
        if (den > 0) points.push({ at: (end < until ? end : until) as Instant, value: { num, den } })
      }
      return points
    },
  }
}

/** Which local day an instant lies in. The guess is one off at most, where a day has 23 or 25 hours. */
function dayIndex(days: readonly Instant[], at: Instant): number {
  const first = days[0] ?? at
  let day = Math.min(days.length - 1, Math.max(0, Math.floor((at - first) / DAY)))
  while (day > 0 && (days[day] as number) > at) day--
  while (day + 1 < days.length && (days[day + 1] as number) <= at) day++
  return day
}
