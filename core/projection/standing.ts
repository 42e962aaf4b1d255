import { leftOut } from '../metrics/left-out.ts'
import type { Measures } from '../metrics/measure.ts'
import type { MeasureContext } from '../metrics/measure-context.ts'
import { activeUntil } from '../metrics/resolution-case.ts'
import type { Kept, Standing } from '../model/history.ts'
import type { Period } from '../model/period.ts'
import type { Ticket } from '../model/ticket.ts'
import { HOUR, type Instant, MINUTE } from '../model/units.ts'
import type { Value } from '../model/value.ts'
import { businessMillisBetween } from '../time/business-time.ts'
import { AGE_EDGES, addExposure, ageBucket } from './age-buckets.ts'
import { weekParts } from './week-parts.ts'

/** How a month stands at the end of what its context and measures know: now, or the end of the month. */
export function standing(context: MeasureContext, measures: Measures, period: Period, day = 0): Standing {
  const { until, days } = context
  const calendar = context.calendarAt(until)
  const lived = livedThrough(context)
  const { positive, neutral, negative } = measures.csat.evidence
  return {
    day,
    at: until,
    elapsed: businessMillisBetween(calendar, period.from, until),
    remaining: businessMillisBetween(calendar, until, period.to),
    ...lived,
    answers: { positive, neutral, negative },
    response: kept(measures.slaResponse),
    resolution: kept(measures.slaResolution),
    ...weekParts(period, days, calendar, until),
  }
}

type Lived = Pick<Standing, 'opened' | 'resolved' | 'open' | 'waiting' | 'closures' | 'exposure'>

function livedThrough(context: MeasureContext): Lived {
  const { from, until } = context
  const closures = new Float64Array(AGE_EDGES.length)
  const exposure = new Float64Array(AGE_EDGES.length)
  /** Tickets of this month by the bucket their age has come to. */
  const lived = new Float64Array(AGE_EDGES.length)
  const open: number[] = []
  const waiting: number[] = []
  const resolved = { n: 0, sum: 0, logs: 0 }
  let opened = 0
  for (const ticket of context.tickets) {
    const end = ticket.resolved === null || ticket.resolved >= until ? null : ticket.resolved
    if (ticket.created >= until || (end !== null && end < from) || leftOut(ticket, context) !== null) continue
    const age = activeUntil(ticket, end ?? until, context)
    const bucket = ageBucket(age)
    if (ticket.created < from) addExposure(exposure, Math.min(age, activeUntil(ticket, from, context)), age)
    else {
      opened++
      lived[bucket] = (lived[bucket] ?? 0) + 1
      exposure[bucket] = (exposure[bucket] ?? 0) + age - (AGE_EDGES[bucket] ?? 0)
    }
    if (end === null) {
      if (isWaiting(ticket, until)) waiting.push(age)
      else open.push(age)
      continue
    }
    closures[bucket] = (closures[bucket] ?? 0) + 1
    resolved.n++
    resolved.sum += age
    resolved.logs += logHours(age)
  }
  addWhole(exposure, lived)
  open.sort((a, b) => a - b)
  waiting.sort((a, b) => a - b)
  return { opened, resolved, open, waiting, closures: [...closures], exposure: [...exposure] }
}

/** Adds the buckets that tickets lived through whole. Milliseconds are whole, so that the order of adding is all one. */
function addWhole(exposure: Float64Array, lived: Float64Array): void {
  let older = 0
  for (let k = lived.length - 2; k >= 0; k--) {
    older += lived[k + 1] ?? 0
    exposure[k] = (exposure[k] ?? 0) + older * ((AGE_EDGES[k + 1] ?? 0) - (AGE_EDGES[k] ?? 0))
  }
}

/** Logarithm of hours, of six minutes at least: tickets of no time would rule any mean of logarithms. */
export function logHours(time: number): number {
  return Math.log(Math.max(time, 6 * MINUTE) / HOUR)
}

/** Whether a ticket waits for the customer at an instant. */
export function isWaiting(ticket: Ticket, at: Instant): boolean {
  const now = ticket.intervals?.find(({ from, to }) => from <= at && (to === null || to > at))
  return now?.class === 'waiting-customer'
}

const kept = ({ evidence }: Value): Kept => ({
  good: evidence.positive,
  n: evidence.positive + evidence.negative,
})
