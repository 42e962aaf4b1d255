import type { HistoryMonth } from '../model/history.ts'
import { HOUR, type Millis } from '../model/units.ts'
import { AGE_EDGES } from './age-buckets.ts'
import { logHours } from './standing.ts'
import { DAY_PARTS, WEEK_PARTS, weekdays } from './week-parts.ts'

/** How many ended months a forecast is made from. */
export const TRAILING_MONTHS = 3

/** The last ended months together, made for fast questions. Times in milliseconds. */
export interface Trailing {
  readonly months: readonly HistoryMonth[]
  readonly business: number
  readonly durations: Float64Array
  /** `sums[k][i]`: the sum of the (k + 1)th powers of the first i durations. */
  readonly sums: readonly [Float64Array, Float64Array, Float64Array]
  readonly mean: number
  readonly square: number
  readonly logs: { readonly mean: number; readonly variance: number }
  /** Past this age a ticket is parked: the 99th percentile of past durations. */
  readonly parkedAge: Millis
  /** Arrivals expected in each part of the week. */
  readonly rates: readonly number[]
  /** Chance of being resolved per active millisecond, by bucket of age. */
  readonly hazards: readonly number[]
  /** How long a wait for the customer that lasts now goes on, in business time. */
  readonly residualWait: Millis
}

/** The months together, or null when no ticket was resolved in any. */
export function trailing(months: readonly HistoryMonth[]): Trailing | null {
  const durations = Float64Array.from(months.flatMap(month => month.durations)).sort()
  const n = durations.length
  if (n === 0) return null
  const sums = [new Float64Array(n + 1), new Float64Array(n + 1), new Float64Array(n + 1)] as const
  const logs = { sum: 0, squares: 0 }
  durations.forEach((d, i) => {
    sums[0][i + 1] = sums[0][i]! + d
    sums[1][i + 1] = sums[1][i]! + d * d
    sums[2][i + 1] = sums[2][i]! + d * d * d
    const log = logHours(d)
    logs.sum += log
    logs.squares += log * log
  })
  const mean = logs.sum / n
  return {
    months,
    business: months.reduce((sum, month) => sum + month.business, 0),
    durations,
    sums,
    mean: sums[0][n]! / n,
    square: sums[1][n]! / n,
    logs: { mean, variance: Math.max(0, logs.squares / n - mean * mean) },
    parkedAge: durations[Math.min(n - 1, Math.floor(0.99 * n))] as Millis,
    rates: rates(months),
    hazards: hazards(months),
    residualWait: residualWait(months),
  }
}

function rates(months: readonly HistoryMonth[]): number[] {
  const days = new Array<number>(7).fill(0)
  const opened = new Array<number>(WEEK_PARTS).fill(0)
  for (const { month, arrivals } of months) {
    weekdays(month).forEach((count, day) => {
      days[day]! += count
    })
    arrivals.forEach((count, hour) => {
      opened[Math.floor((hour * DAY_PARTS) / 24)]! += count
    })
  }
  return opened.map((count, bin) => count / days[Math.floor(bin / DAY_PARTS)]!)
}

/** Each bucket's rate leans on the one before by half a ticket, so that an empty one is not a wall. */
function hazards(months: readonly HistoryMonth[]): number[] {
  const total = (of: (month: HistoryMonth) => readonly number[], k: number) =>
    months.reduce((sum, month) => sum + (of(month)[k] ?? 0), 0)
  const closures = AGE_EDGES.map((_, k) => total(month => month.closures, k))
  const exposure = AGE_EDGES.map((_, k) => total(month => month.exposure, k))
  const all = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)
  let before = (all(closures) + 0.5) / (all(exposure) + HOUR)
  return closures.map((count, k) => {
    before = (count + 0.5) / (exposure[k]! + 0.5 / before)
    return before
  })
}

/** A wait met at random is a long one rather than a short one: half the squares by the sum. */
function residualWait(months: readonly HistoryMonth[]): Millis {
  const sum = months.reduce((total, { waits }) => total + waits.sum, 0)
  const squares = months.reduce((total, { waits }) => total + waits.squares, 0)
  return (sum === 0 ? 0 : Math.round((squares / (2 * sum)) * HOUR)) as Millis
}
