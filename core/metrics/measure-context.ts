import type { Batch } from '../model/batch.ts'
import type { SourceMoney } from '../model/money.ts'
import type { Period } from '../model/period.ts'
import type { PolicyVersion, SlaPolicy } from '../model/policy.ts'
import type { Reading } from '../model/reading.ts'
import type { ScheduleVersion } from '../model/schedule.ts'
import type { Survey } from '../model/survey.ts'
import type { NeutralRule, Scope, Team } from '../model/team.ts'
import type { Ticket } from '../model/ticket.ts'
import type { Instant } from '../model/units.ts'
import type { BusinessCalendar } from '../time/business-time.ts'
import { calendarFor } from '../time/calendar-for.ts'
import { dayStarts } from '../time/day-starts.ts'
import { versionIn } from '../time/version-in.ts'
import { ticketColumns } from './ticket-columns.ts'

/** What every metric is measured from. Only what happened in [from, until) is counted. */
export interface MeasureContext {
  readonly tickets: readonly Ticket[]
  readonly surveys: readonly Survey[]
  /** Typed-in numbers of this team, of any month, corrected ones too. */
  readonly readings: readonly Reading[]
  /** What the team's source of money tells. Null: the numbers about money are typed in. */
  readonly money: SourceMoney | null
  readonly period: Period
  readonly from: Instant
  /** The end of the month, or now while it runs. */
  readonly until: Instant
  /** Local midnights from `from` on, one a day of the month. */
  readonly days: readonly Instant[]
  /** Of the schedule in force at an instant; covers every counted ticket's life. */
  readonly calendarAt: (at: Instant) => BusinessCalendar
  /** The SLA policy in force at an instant. Null: the source's own due times only. */
  readonly policyAt: (at: Instant) => SlaPolicy | null
  readonly scope: Scope
  readonly neutral: NeutralRule
  readonly vendorCounts: boolean
  /** Ids that a person left out. */
  readonly excludedTickets: ReadonlySet<string>
  readonly excludedSurveys: ReadonlySet<string>
  /** Resolve instants of tickets that a closed month counted: their next episode begins there. */
  readonly settled: ReadonlyMap<string, Instant>
}

/** A team's rules of measuring. */
export type MeasureRules = Pick<
  Team,
  'scope' | 'neutral' | 'vendorCounts' | 'schedules' | 'policies' | 'sources'
>

/** What people and closed months add to a batch. */
export type Records = Pick<MeasureContext, 'excludedTickets' | 'excludedSurveys' | 'settled' | 'readings'>

export const NOTHING_RECORDED: Records = {
  excludedTickets: new Set(),
  excludedSurveys: new Set(),
  settled: new Map(),
  readings: [],
}

/** What a team is measured from in a month, as known at `now`. */
export function measureContext(
  rules: MeasureRules,
  batch: Pick<Batch, 'tickets' | 'surveys' | 'money'>,
  period: Period,
  now: Instant,
  records = NOTHING_RECORDED,
): MeasureContext {
  const until = now < period.to ? now : period.to
  const first = Math.min(period.from, ticketColumns(batch.tickets).first) as Instant
  return {
    tickets: batch.tickets,
    surveys: batch.surveys,
    money: batch.money?.find(({ source }) => source === rules.sources?.money) ?? null,
    period,
    from: period.from,
    until,
    days: dayStarts(period.zone, period.from, period.to),
    calendarAt: calendars(rules.schedules, first, period.to),
    policyAt: policies(rules.policies),
    scope: rules.scope,
    neutral: rules.neutral,
    vendorCounts: rules.vendorCounts,
    ...records,
  }
}

function calendars(
  schedules: readonly ScheduleVersion[],
  from: Instant,
  to: Instant,
): MeasureContext['calendarAt'] {
  const made = schedules.map(version => ({ ...version, calendar: calendarFor(version.schedule, from, to) }))
  return at => versionIn(made, at).calendar
}

function policies(versions: readonly PolicyVersion[]): MeasureContext['policyAt'] {
  return versions.length === 0 ? () => null : at => versionIn(versions, at).policy
}
