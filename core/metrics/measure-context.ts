import type { Batch } from '../model/batch.ts'
import type { Period } from '../model/period.ts'
import type { Schedule } from '../model/schedule.ts'
import type { Survey } from '../model/survey.ts'
import type { NeutralRule, Scope, Team } from '../model/team.ts'
import type { Ticket } from '../model/ticket.ts'
import type { Instant } from '../model/units.ts'
import type { BusinessCalendar } from '../time/business-time.ts'
import { calendarFor } from '../time/calendar-for.ts'
import { dayStarts } from '../time/day-starts.ts'

/** What every metric is measured from. Only what happened in [from, until) is counted. */
export interface MeasureContext {
  readonly tickets: readonly Ticket[]
  readonly surveys: readonly Survey[]
  readonly from: Instant
  /** The end of the month, or now while it runs. */
  readonly until: Instant
  /** Local midnights from `from` on, one a day of the month. */
  readonly days: readonly Instant[]
  /** Covers every counted ticket's life. */
  readonly calendar: BusinessCalendar
  readonly scope: Scope
  readonly neutral: NeutralRule
  readonly vendorCounts: boolean
}

/** What a team is measured from in a month, as known at `now`. */
export function measureContext(
  team: Pick<Team, 'scope' | 'neutral' | 'vendorCounts'>,
  schedule: Schedule,
  batch: Pick<Batch, 'tickets' | 'surveys'>,
  period: Period,
  now: Instant,
): MeasureContext {
  const until = now < period.to ? now : period.to
  let first = period.from
  for (const ticket of batch.tickets) if (ticket.created < first) first = ticket.created
  return {
    tickets: batch.tickets,
    surveys: batch.surveys,
    from: period.from,
    until,
    days: dayStarts(period.zone, period.from, period.to),
    calendar: calendarFor(schedule, first, period.to),
    scope: team.scope,
    neutral: team.neutral,
    vendorCounts: team.vendorCounts,
  }
}
