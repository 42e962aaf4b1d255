import fc from 'fast-check'
import {
  type MeasureContext,
  type MeasureRules,
  measureContext,
  NOTHING_RECORDED,
  type Records,
} from '../../core/metrics/measure-context.ts'
import type { SourceMoney } from '../../core/model/money.ts'
import type { Schedule, Segment } from '../../core/model/schedule.ts'
import type { Survey } from '../../core/model/survey.ts'
import { type Ticket, ticket } from '../../core/model/ticket.ts'
import { type Instant, instant, type Millis } from '../../core/model/units.ts'
import { monthPeriod } from '../../core/time/period.ts'

// A month with 721 hours: New York leaves daylight saving on its first day, a Sunday.
export const ZONE = 'America/New_York'
export const NOVEMBER = monthPeriod(ZONE, '2026-11')

export const at = (text: string): Instant => instant(Date.parse(text))
/** An instant of November by New York's winter clock, `24 14:47` or `24 14:47:00.001`. */
export const on = (text: string): Instant => at(`2026-11-${text.replace(' ', 'T')}-05:00`)

const everyDay = (segment: Segment) => ({
  0: [segment],
  1: [segment],
  2: [segment],
  3: [segment],
  4: [segment],
  5: [segment],
  6: [segment],
})

export const ALWAYS: Schedule = { zone: ZONE, week: everyDay([0, 1440]), holidays: [], overrides: {} }
export const NINE_TO_FIVE: Schedule = { ...ALWAYS, week: everyDay([540, 1020]) }

export const ALL = { boards: null, types: null, agreementTypes: null }
export const RULES: MeasureRules = {
  scope: ALL,
  neutral: 'against',
  vendorCounts: true,
  schedules: [{ from: null, schedule: ALWAYS }],
  policies: [],
}

export interface Desk extends Partial<MeasureRules> {
  readonly tickets?: readonly Ticket[]
  readonly surveys?: readonly Survey[]
  /** Of the team's own source of money. */
  readonly money?: SourceMoney
  readonly month?: string
  readonly now?: Instant
  readonly records?: Partial<Records>
}

/** What a desk is measured from: all of November by default, as known once it is over. */
export function contextOf(desk: Desk): MeasureContext {
  const { tickets = [], surveys = [], money, month = '2026-11', now, records, ...rules } = desk
  const period = monthPeriod(ZONE, month)
  const sources = money && { tickets: null, surveys: null, money: money.source }
  const team = { ...RULES, ...(sources && { sources }), ...rules }
  const known = { ...NOTHING_RECORDED, ...records }
  const batch = { tickets, surveys, ...(money && { money: [money] }) }
  return measureContext(team, batch, period, now ?? period.to, known)
}

/** A ticket of the desk, created on 10 November at nine unless it says otherwise. */
export const made = (known: Partial<Ticket> & { readonly id: string }): Ticket =>
  ticket({ source: 'test', created: on('10 09:00'), ...known })

/** An answer, given on 12 November unless it says otherwise. */
export const answer = (known: Partial<Survey> & { readonly id: string }): Survey => ({
  survey: 'after-close',
  ticket: known.id,
  sent: null,
  answered: on('12 12:00'),
  raw: null,
  score: 1,
  deleted: false,
  ...known,
})

const first = at('2026-10-20T00:00:00Z')
const moment = fc.integer({ min: 0, max: 50 * 86_400_000 }).map(after => instant(first + after))
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null })
const seldom = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null, freq: 9 })
const length = fc.integer({ min: 0, max: 10 * 86_400_000 })

const anyTicket = fc
  .record({
    created: moment,
    respondedAfter: maybe(length),
    resolvedAfter: maybe(length),
    respondWithin: maybe(length),
    resolveWithin: maybe(length),
    flag: maybe(fc.boolean()),
    waiting: fc.nat(3_600_000),
    mergedInto: seldom(fc.constant('1')),
    internal: seldom(fc.boolean()),
  })
  .map(({ created, respondedAfter, resolvedAfter, respondWithin, resolveWithin, flag, waiting, ...rest }) => {
    const after = (time: number | null) => (time === null ? null : instant(created + time))
    return {
      ...rest,
      created,
      responded: after(respondedAfter),
      resolved: after(resolvedAfter),
      respondBy: after(respondWithin),
      resolveBy: after(resolveWithin),
      responseFlag: flag,
      waiting: waiting as Millis,
    }
  })

/** Tickets around November, each with its own id. */
export const anyTickets = fc
  .array(anyTicket, { maxLength: 30 })
  .map(all => all.map((known, index) => made({ ...known, id: String(index) })))

const anySurvey = fc.record({
  ticket: maybe(fc.constantFrom('1', '2', '3')),
  answered: maybe(moment),
  score: maybe(fc.constantFrom(1 as const, 0 as const, -1 as const)),
  deleted: fc.boolean(),
})

/** Answers around November to a few tickets, each with its own id. */
export const anySurveys = fc
  .array(anySurvey, { maxLength: 20 })
  .map(all => all.map((known, index) => answer({ ...known, id: String(index) })))
