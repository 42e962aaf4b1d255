import { type MeasureContext, measureContext } from '../core/metrics/measure-context.ts'
import type { Batch } from '../core/model/batch.ts'
import type { Exclusion } from '../core/model/exclusion.ts'
import type { Period } from '../core/model/period.ts'
import type { Team } from '../core/model/team.ts'
import type { Instant } from '../core/model/units.ts'
import { monthAt, monthPeriod } from '../core/time/period.ts'
import type { Books } from './books.ts'
import { monthRecords } from './month-records.ts'
import { teamBatch } from './team-batch.ts'

/** What is known at an instant, of all teams. */
export interface Known {
  /** Null until a source has answered. */
  readonly batch: Batch | null
  /** Those that stand and those that are undone. */
  readonly exclusions: readonly Exclusion[]
  readonly books: Books
  readonly now: Instant
}

export interface TeamContext {
  readonly period: Period
  readonly context: MeasureContext
}

const NOTHING: Pick<Batch, 'tickets' | 'surveys' | 'money'> = { tickets: [], surveys: [] }

/** What a team's running month is measured from: by the wall, by the explanations and by every other page. */
export function teamContext(team: Team, { batch, exclusions, books, now }: Known): TeamContext {
  const period = openPeriod(team, now)
  const records = monthRecords(team.id, period.month, exclusions, books)
  const own = teamBatch(team, batch ?? NOTHING)
  return { period, context: measureContext(team, own, period, now, records) }
}

/** The month that runs in a team's zone. */
export const openPeriod = (team: Pick<Team, 'zone'>, now: Instant): Period =>
  monthPeriod(team.zone, monthAt(team.zone, now))
