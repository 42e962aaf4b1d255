import { leftOut } from '../metrics/left-out.ts'
import { measure } from '../metrics/measure.ts'
import {
  type MeasureContext,
  type MeasureRules,
  measureContext,
  type Records,
} from '../metrics/measure-context.ts'
import { resolutionCase } from '../metrics/resolution-case.ts'
import type { Batch } from '../model/batch.ts'
import type { HistoryMonth, Standing } from '../model/history.ts'
import type { Period } from '../model/period.ts'
import type { Ticket } from '../model/ticket.ts'
import { HOUR, type Instant, type Millis } from '../model/units.ts'
import { businessMillisBetween } from '../time/business-time.ts'
import { zoneOffset } from '../time/zone-offset.ts'
import { standing } from './standing.ts'

/** The days at whose end a month is looked at (reference/metrics.md section 6.1). */
export const CHECKPOINTS = [1, 4, 8, 12, 16, 20, 24, 27] as const

type Known = Pick<Batch, 'tickets' | 'surveys'>

/**
 * An ended month as projection needs it, from every ticket that lived in it, and every answer given in it. How it stood on
 * its way is told as it was known then: a ticket not yet resolved was open, even if it never got a resolve time.
 */
export function historyMonth(
  rules: MeasureRules,
  known: Known,
  period: Period,
  records?: Records,
): HistoryMonth {
  const batch = livedIn(known, period)
  const contextAt = (now: Instant) => measureContext(rules, knownAt(batch, now), period, now, records)
  const context = contextAt(period.to)
  const end = standing(context, measure(context), period)
  return {
    month: period.month,
    business: businessMillisBetween(context.calendarAt(period.to), period.from, period.to),
    opened: end.opened,
    arrivals: arrivals(context, period.zone),
    durations: durations(context),
    closures: end.closures,
    exposure: end.exposure,
    waits: waits(context),
    answers: end.answers,
    response: end.response,
    resolution: end.resolution,
    standings: CHECKPOINTS.map(day => standingAfter(day, contextAt, context.days, period)),
  }
}

function standingAfter(
  day: number,
  contextAt: (now: Instant) => MeasureContext,
  days: readonly Instant[],
  period: Period,
): Standing {
  const context = contextAt(days[day] ?? period.to)
  return standing(context, measure(context), period, day)
}

function livedIn({ tickets, surveys }: Known, { from, to }: Period): Known {
  return {
    tickets: tickets.filter(
      ({ created, resolved }) => created < to && (resolved === null || resolved >= from),
    ),
    surveys: surveys.filter(({ answered }) => answered !== null && answered >= from && answered < to),
  }
}

/** A sum of waiting is known only at the end: until then nothing of it was. */
function knownAt({ tickets, surveys }: Known, now: Instant): Known {
  const isAhead = ({ created, resolved, waiting }: Ticket) =>
    waiting > 0 && created < now && (resolved === null || resolved >= now)
  if (!tickets.some(isAhead)) return { tickets, surveys }
  return {
    tickets: tickets.map(ticket => (isAhead(ticket) ? { ...ticket, waiting: 0 as Millis } : ticket)),
    surveys,
  }
}

function arrivals(context: MeasureContext, zone: string): number[] {
  const found = new Array<number>(168).fill(0)
  for (const ticket of context.tickets) {
    if (ticket.created < context.from || leftOut(ticket, context) !== null) continue
    const local = Math.floor((ticket.created + zoneOffset(zone, ticket.created)) / HOUR)
    // Hour 0 of the epoch was a Thursday's.
    const bin = (((local + 96) % 168) + 168) % 168
    found[bin] = (found[bin] ?? 0) + 1
  }
  return found
}

function durations(context: MeasureContext): number[] {
  const times = context.tickets.map(ticket => resolutionCase(ticket, context))
  return times.filter(time => typeof time === 'number').sort((a, b) => a - b)
}

function waits(context: MeasureContext): HistoryMonth['waits'] {
  const calendar = context.calendarAt(context.until)
  const spells = { n: 0, sum: 0, squares: 0 }
  for (const ticket of context.tickets)
    for (const { from, to, class: kind } of ticket.intervals ?? []) {
      if (kind !== 'waiting-customer' || to === null || to < context.from || to >= context.until) continue
      const hours = businessMillisBetween(calendar, from, to) / HOUR
      spells.n++
      spells.sum += hours
      spells.squares += hours * hours
    }
  return spells
}
