import { type MeasureContext, measureContext, type Records } from '../core/metrics/measure-context.ts'
import type { Batch } from '../core/model/batch.ts'
import { type Exclusion, excludedIds } from '../core/model/exclusion.ts'
import type { Period } from '../core/model/period.ts'
import type { Team } from '../core/model/team.ts'
import type { Instant } from '../core/model/units.ts'
import { monthAt, monthPeriod } from '../core/time/period.ts'

/** What is known at an instant, of all teams. */
export interface Known {
  /** Null until a source has answered. */
  readonly batch: Batch | null
  /** Those that stand and those that are undone. */
  readonly exclusions: readonly Exclusion[]
  readonly now: Instant
}

export interface TeamContext {
  readonly period: Period
  readonly context: MeasureContext
}

const NOTHING: Pick<Batch, 'tickets' | 'surveys'> = { tickets: [], surveys: [] }

/** What a team's running month is measured from: by the wall, by the explanations and by every other page. */
export function teamContext(team: Team, { batch, exclusions, now }: Known): TeamContext {
  const period = openPeriod(team, now)
  const records = recordsOf(team.id, exclusions)
  return { period, context: measureContext(team, batch ?? NOTHING, period, now, records) }
}

/** The month that runs in a team's zone. */
export const openPeriod = (team: Pick<Team, 'zone'>, now: Instant): Period =>
  monthPeriod(team.zone, monthAt(team.zone, now))

/** What people left out of a team's metrics. No month is closed yet: nothing is settled. */
export function recordsOf(team: string, exclusions: readonly Exclusion[]): Records {
  return {
    excludedTickets: excludedIds(exclusions, team, 'ticket'),
    excludedSurveys: excludedIds(exclusions, team, 'survey'),
    settled: new Map(),
  }
}
