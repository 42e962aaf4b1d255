import type { Schedule } from '../model/schedule.ts'
import { HOUR, type Instant, type Millis } from '../model/units.ts'
import { openSpans } from './open-spans.ts'

/** The open time of one schedule between two instants, made for fast questions. */
export interface BusinessCalendar {
  readonly from: Instant
  readonly to: Instant
  /** Half-open segments in order, apart from one another. */
  readonly starts: Float64Array
  readonly ends: Float64Array
  /** `sums[k]`: milliseconds open in the first k segments. */
  readonly sums: Float64Array
  /** For each hour since `from`: how many segments start before that hour begins. */
  readonly hours: Int32Array
}

/**
 * A calendar that answers for from <= t <= to. Segments of a day that overlap or touch are one; one that does not end after
 * it starts is none. Local times become instants as Temporal's `compatible`. Throws RangeError for an unknown zone.
 */
export function businessCalendar(schedule: Schedule, from: Instant, to: Instant): BusinessCalendar {
  if (!(from <= to)) throw new RangeError(`a calendar cannot run from ${from} to ${to}`)
  const spans = openSpans(schedule, from, to)
  const starts = Float64Array.from(spans, span => span[0])
  const ends = Float64Array.from(spans, span => span[1])
  const sums = new Float64Array(spans.length + 1)
  for (let k = 0; k < spans.length; k++) sums[k + 1] = sums[k]! + ends[k]! - starts[k]!
  return { from, to, starts, ends, sums, hours: hourIndex(starts, from, to) }
}

/** Open milliseconds from one instant to another, negative when they are reversed. Throws RangeError outside the calendar. */
export function businessMillisBetween(calendar: BusinessCalendar, from: Instant, to: Instant): Millis {
  return (openBefore(calendar, to) - openBefore(calendar, from)) as Millis
}

/**
 * The earliest instant by which `millis` of open time have passed since `from`. For 0: `from` while open, else the next
 * opening. Throws RangeError when that lies outside the calendar, and for a negative or unsound `millis`.
 */
export function addBusinessMillis(calendar: BusinessCalendar, from: Instant, millis: Millis): Instant {
  if (!(millis >= 0)) throw new RangeError(`business time to add must be 0 or more: ${millis}`)
  if (millis === 0) return openingFrom(calendar, from)
  const { starts, sums } = calendar
  const started = startedBefore(calendar, from)
  const target = openIn(calendar, started, from) + millis
  if (target > sums[starts.length]!)
    throw new RangeError(`the business calendar ends before ${millis} ms have passed`)
  let low = Math.max(0, started - 1)
  let high = starts.length
  // Mostly a few segments on: wider and wider steps find the end of the search sooner than halving the whole calendar.
  for (let step = 1; low + step < high; step *= 2) {
    if (sums[low + step]! >= target) high = low + step
    else low += step
  }
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (sums[middle]! < target) low = middle
    else high = middle
  }
  return (starts[low]! + target - sums[low]!) as Instant
}

/** Open milliseconds from the calendar's beginning to `at`. */
function openBefore(calendar: BusinessCalendar, at: Instant): number {
  return openIn(calendar, startedBefore(calendar, at), at)
}

/** The same for who knows already how many segments start before `at`. */
function openIn({ starts, ends, sums }: BusinessCalendar, started: number, at: Instant): number {
  const last = started - 1
  return last < 0 ? 0 : sums[last]! + Math.min(at, ends[last]!) - starts[last]!
}

/** How many segments start before `at`: the hour's count from the index, then a step or two. */
function startedBefore(calendar: BusinessCalendar, at: Instant): number {
  const { from, to, starts, hours } = calendar
  if (!(at >= from && at <= to)) throw outside(calendar, at)
  let k = hours[Math.floor((at - from) / HOUR)]!
  while (k < starts.length && starts[k]! < at) k++
  return k
}

function openingFrom(calendar: BusinessCalendar, from: Instant): Instant {
  const k = startedBefore(calendar, from)
  if (k > 0 && from < calendar.ends[k - 1]!) return from
  if (k === calendar.starts.length) throw new RangeError(`the business calendar has no opening after ${from}`)
  return calendar.starts[k]! as Instant
}

function hourIndex(starts: Float64Array, from: Instant, to: Instant): Int32Array {
  const hours = new Int32Array(Math.floor((to - from) / HOUR) + 1)
  let k = 0
  for (let hour = 0; hour < hours.length; hour++) {
    while (k < starts.length && starts[k]! < from + hour * HOUR) k++
    hours[hour] = k
  }
  return hours
}

const outside = (calendar: BusinessCalendar, at: number) =>
  new RangeError(`${at} lies outside the business calendar from ${calendar.from} to ${calendar.to}`)
