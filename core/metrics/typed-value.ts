import type { MetricKey } from '../model/metric.ts'
import type { Period } from '../model/period.ts'
import type { Reading } from '../model/reading.ts'
import type { Exact, Instant } from '../model/units.ts'
import type { TrendPoint, Value } from '../model/value.ts'
import { dateAfter } from '../time/date-after.ts'
import { instantAt } from '../time/instant-at.ts'
import { localDate } from '../time/local-date.ts'
import { evidence } from './evidence.ts'
import { standingReadings } from './standing-readings.ts'

/** A level stands until the next reading; what is not one adds up over the month. */
const LEVELS: ReadonlySet<MetricKey> = new Set<MetricKey>(['receivablesDays', 'weeksInvoiced'])

/**
 * A typed-in number over a month: the latest reading of a level, the sum of the others. Corrected readings are told as
 * left out, those dated after `now` not at all. `evidence.asOf`: when the last number counted was true.
 */
export function typedValue(
  metric: MetricKey,
  readings: readonly Reading[],
  period: Period,
  now: Instant,
): Value {
  const { month, zone } = period
  const today = localDate(zone, now)
  const isOurs = ({ date }: Reading) => date.startsWith(month) && date <= today
  const own = standingReadings(metric, readings).filter(isOurs)
  const corrected = readings.filter(each => each.metric === metric && isOurs(each)).length - own.length
  const last = own.at(-1)
  return {
    metric,
    exact: readingsValue(metric, own),
    evidence: evidence({
      counted: own.length,
      excluded: corrected > 0 ? { superseded: corrected } : {},
      asOf: last ? trueAt(last, zone, now) : null,
    }),
    trend: trendOf(metric, own, zone, now),
  }
}

function readingsValue(metric: MetricKey, own: readonly Reading[]): Exact | null {
  const last = own.at(-1)
  if (last === undefined) return null
  return LEVELS.has(metric) ? last.value : own.map(({ value }) => value).reduce(sum)
}

/** Exact; throws RangeError when the sum no longer fits. */
function sum(a: Exact, b: Exact): Exact {
  const den = a.den === b.den ? a.den : a.den * b.den
  const num = a.num * (den / a.den) + b.num * (den / b.den)
  if (!Number.isSafeInteger(num) || !Number.isSafeInteger(den))
    throw new RangeError(`readings too large to add: ${a.num} / ${a.den} and ${b.num} / ${b.den}`)
  return { num, den }
}

/** A number typed later was true by the end of its day. */
function trueAt({ date, at }: Reading, zone: string, now: Instant): Instant {
  const end = instantAt(zone, dateAfter(date, 1))
  return Math.min(at, end, now) as Instant
}

/** The value at the end of each day that has a reading, and now. */
function trendOf(
  metric: MetricKey,
  own: readonly Reading[],
  zone: string,
  now: Instant,
): readonly TrendPoint[] {
  const dates = [...new Set(own.map(({ date }) => date))]
  const points = dates.flatMap(date => {
    const value = readingsValue(
      metric,
      own.filter(each => each.date <= date),
    )
    const end = instantAt(zone, dateAfter(date, 1))
    return value && end < now ? [{ at: end, value }] : []
  })
  const value = readingsValue(metric, own)
  return value ? [...points, { at: now, value }] : []
}
