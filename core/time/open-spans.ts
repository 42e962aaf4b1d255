import type { Schedule } from '../model/schedule.ts'
import { type Instant, MINUTE } from '../model/units.ts'
import { daySegments } from './day-segments.ts'
import { wallDays } from './day-starts.ts'
import { wallInstant } from './wall-instant.ts'

/** Open from instant to instant, half-open. */
export type OpenSpan = [start: number, end: number]

/** When a schedule is open within [from, to): spans in order that neither overlap nor touch. */
export function openSpans(schedule: Schedule, from: Instant, to: Instant): OpenSpan[] {
  const spans: OpenSpan[] = []
  for (const day of wallDays(schedule.zone, from, to))
    for (const [start, end] of daySegments(schedule, day)) {
      const opens = Math.max(from, wallInstant(schedule.zone, day + start * MINUTE))
      const closes = Math.min(to, wallInstant(schedule.zone, day + end * MINUTE))
      // A segment inside skipped time may end before it starts: it is no time at all.
      if (start < end && opens < closes) spans.push([opens, closes])
    }
  return merged(spans)
}

function merged(spans: OpenSpan[]): OpenSpan[] {
  const apart: OpenSpan[] = []
  for (const span of spans.sort((a, b) => a[0] - b[0])) {
    const last = apart.at(-1)
    if (last !== undefined && span[0] <= last[1]) last[1] = Math.max(last[1], span[1])
    else apart.push(span)
  }
  return apart
}
