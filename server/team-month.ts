import { versionAt } from '../core/bonus/version-at.ts'
import { type Measures, measure } from '../core/metrics/measure.ts'
import { type MeasureContext, measureContext } from '../core/metrics/measure-context.ts'
import type { Batch } from '../core/model/batch.ts'
import type { Exclusion } from '../core/model/exclusion.ts'
import type { Period } from '../core/model/period.ts'
import type { Team } from '../core/model/team.ts'
import type { Instant } from '../core/model/units.ts'
import { monthAfter, monthAt, monthPeriod } from '../core/time/period.ts'
import type { Books } from './books.ts'
import { type EndedMonth, type MonthBonus, monthBonus } from './month-bonus.ts'
import { monthRecords } from './month-records.ts'
import { firstMonth, isClosed } from './month-state.ts'
import { teamBatch } from './team-batch.ts'

/** What a month is made of, at an instant. The batch covers it. */
export interface MonthInput {
  readonly batch: Pick<Batch, 'from' | 'tickets' | 'surveys' | 'money' | 'withheld'> &
    Partial<Pick<Batch, 'asOf'>>
  readonly exclusions: readonly Exclusion[]
  readonly books: Books
  readonly now: Instant
}

/** What is known before a source has answered. */
export const noBatch = (now: Instant): MonthInput['batch'] => ({ from: now, tickets: [], surveys: [] })

/** A month of a team from the source to the slices, as known now. */
export interface TeamMonth extends MonthBonus {
  readonly period: Period
  readonly context: MeasureContext
  readonly measures: Measures
}

/** Measures a month that is not closed and says what it pays. Pure. */
export function teamMonth(team: Team, month: string, input: MonthInput): TeamMonth {
  const { batch, exclusions, books, now } = input
  const period = monthPeriod(team.zone, month)
  const records = monthRecords(team.id, month, exclusions, books)
  const context = measureContext(team, teamBatch(team, batch), period, now, records)
  const measures = measure(context)
  const bonus = monthBonus(team, period, measures, books, monthBefore(team, month, input))
  return { period, context, measures, ...bonus }
}

/**
 * The ended month before as it would close now. Null when it is closed, when the plan did not rule it, when the batch does
 * not hold it, and when no rule of the two months looks back, since measuring it costs as much as the month itself. Null too
 * for an ended month before a team's first close: closing it leaves the one before for good, so that nothing comes of that.
 */
export function monthBefore(team: Team, month: string, input: MonthInput): EndedMonth | null {
  const before = monthAfter(month, -1)
  if (before < firstMonth(team.plan) || isClosed(input.books.closed, team.id, before)) return null
  const isFirstClose = input.books.closed.every(({ closed }) => closed.team.id !== team.id)
  if (isFirstClose && month < monthAt(team.zone, input.now)) return null
  const { goals } = versionAt(team.plan, month)
  const looksBack =
    versionAt(team.plan, before).unearned === 'rolled-over' ||
    goals.some(({ minimum }) => minimum?.below === 'last-verdict')
  const { from } = monthPeriod(team.zone, before)
  if (!looksBack || input.batch.from > from) return null
  return endedMonth(team, before, input)
}

/** One month back and no further: what lies before it is closed, or was never paid. */
function endedMonth(team: Team, month: string, { batch, exclusions, books, now }: MonthInput): EndedMonth {
  const period = monthPeriod(team.zone, month)
  const records = monthRecords(team.id, month, exclusions, books)
  const measures = measure(measureContext(team, teamBatch(team, batch), period, now, records))
  const { version, judged, payout } = monthBonus(team, period, measures, books)
  const goals = version.goals.map(({ metric }, index) => ({ metric, met: judged[index]?.met ?? null }))
  return { period, plan: version, payout, goals }
}
