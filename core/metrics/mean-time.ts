import type { MetricKey } from '../model/metric.ts'
import type { Ticket } from '../model/ticket.ts'
import type { Instant, Millis } from '../model/units.ts'
import type { Contributor, ExclusionReason, Value } from '../model/value.ts'
import { evidence, type Tally, tally } from './evidence.ts'
import { leftOutCodes, reasonOf } from './left-out-codes.ts'
import type { MeasureContext } from './measure-context.ts'
import { median } from './median.ts'
import { type TicketColumns, ticketColumns } from './ticket-columns.ts'
import { createTrend } from './trend.ts'

/** So many of the largest are told. */
export const LARGEST = 3

/** A time told of tickets: what each is to it (its time, why it is left out, or null), and when it came about. */
export interface TicketTime {
  of(ticket: Ticket, context: MeasureContext): Millis | ExclusionReason | null
  at(ticket: Ticket, context: MeasureContext): Instant | null
  /** The same of a ticket without intervals that no closed month counted. NaN: it did not come about. */
  atIn(columns: TicketColumns, row: number): number
  timeIn(columns: TicketColumns, row: number, at: Instant, context: MeasureContext): number
}

/** The sum of the tickets' times by their number, with the middle one and the largest as evidence. */
export function meanTime(metric: MetricKey, context: MeasureContext, told: TicketTime): Value {
  const { tickets, from, until, settled } = context
  const columns = ticketColumns(tickets)
  const codes = leftOutCodes(context)
  const times = new Float64Array(tickets.length)
  const excluded: Tally = {}
  const largest: Contributor[] = []
  const trend = createTrend(context.days)
  let counted = 0
  let sum = 0
  let zero = 0
  for (let row = 0; row < tickets.length; row++) {
    let at: number
    let time: number
    if (columns.inIntervals[row] === 0 && settled.size === 0) {
      at = told.atIn(columns, row)
      if (!(at >= from && at < until)) continue
      const code = codes[row]!
      if (code > 0) {
        tally(excluded, reasonOf(code))
        continue
      }
      time = told.timeIn(columns, row, at as Instant, context)
    } else {
      const ticket = tickets[row]!
      const found = told.of(ticket, context)
      if (found === null) continue
      if (typeof found === 'string') {
        tally(excluded, found)
        continue
      }
      at = told.at(ticket, context) ?? until
      time = found
    }
    times[counted++] = time
    sum += time
    if (time === 0) zero++
    trend.add(at as Instant, time, 1)
    if (largest.length < LARGEST || time >= largest[LARGEST - 1]!.time)
      keepLargest(largest, tickets[row]!.id, time as Millis)
  }
  return {
    metric,
    exact: counted === 0 ? null : { num: sum, den: counted },
    evidence: evidence({
      counted,
      excluded,
      zero,
      largest,
      median: median(times.subarray(0, counted)) as Millis | null,
    }),
    trend: trend.points(until),
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
