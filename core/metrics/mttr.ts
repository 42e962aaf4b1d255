import type { Millis } from '../model/units.ts'
import type { Contributor, Value } from '../model/value.ts'
import { evidence, type Tally, tally } from './evidence.ts'
import type { MeasureContext } from './measure-context.ts'
import { median } from './median.ts'
import { resolutionCase } from './resolution-case.ts'
import { createTrend } from './trend.ts'

const LARGEST = 3

/**
 * Mean time to resolution: active business milliseconds of the tickets whose last resolve instant lies in the range, by
 * their number (DOMAIN.md section 3). Resolved, never closed: auto-close weeks later would move the mean threefold.
 */
export function mttr(context: MeasureContext): Value {
  const { tickets, until } = context
  const times = new Float64Array(tickets.length)
  const excluded: Tally = {}
  const largest: Contributor[] = []
  const trend = createTrend(context.days, until)
  let counted = 0
  let sum = 0
  let zero = 0
  for (const ticket of tickets) {
    const time = resolutionCase(ticket, context)
    if (time === null) continue
    if (typeof time === 'string') {
      tally(excluded, time)
      continue
    }
    times[counted++] = time
    sum += time
    if (time === 0) zero++
    // A case with a time was resolved.
    trend.add(ticket.resolved ?? until, time, 1)
    keepLargest(largest, ticket.id, time)
  }
  return {
    metric: 'mttr',
    exact: counted === 0 ? null : { num: sum, den: counted },
    evidence: evidence({
      counted,
      excluded,
      zero,
      largest,
      median: median(times.subarray(0, counted)) as Millis | null,
    }),
    trend: trend.points(),
  }
}

/** Keeps the largest, the earlier id first among equals, so that the order of the input never matters. */
function keepLargest(largest: Contributor[], ticket: string, time: Millis): void {
  const last = largest[LARGEST - 1]
  if (last && (last.time > time || (last.time === time && last.ticket < ticket))) return
  largest.push({ ticket, time })
  largest.sort((a, b) => b.time - a.time || (a.ticket < b.ticket ? -1 : 1))
  largest.length = Math.min(largest.length, LARGEST)
}
