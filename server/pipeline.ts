import { measure } from '../core/metrics/measure.ts'
import type { Batch } from '../core/model/batch.ts'
import type { Settings } from '../core/model/settings.ts'
import type { Snapshot, SourceFigure } from '../core/model/snapshot.ts'
import type { Team } from '../core/model/team.ts'
import type { Instant } from '../core/model/units.ts'
import { type SnapshotInput, type Stamp, snapshot } from '../core/snapshot/snapshot.ts'
import { businessMillisBetween } from '../core/time/business-time.ts'
import { instantAt } from '../core/time/instant-at.ts'
import { localDate } from '../core/time/local-date.ts'
import { scheduleAt } from '../core/time/schedule-at.ts'
import type { Source } from './sources/source.ts'
import { type Known, openPeriod, teamContext } from './team-context.ts'

/** The waiting: everything a source knows of the teams' open months. Rejects as the source does. */
export function gather(
  source: Source,
  settings: Settings,
  now: Instant,
  signal: AbortSignal,
): Promise<Batch> {
  const periods = settings.teams.map(team => openPeriod(team, now))
  const from = Math.min(...periods.map(period => period.from)) as Instant
  const to = Math.max(...periods.map(period => period.to)) as Instant
  return source.fetch({ from, to }, signal)
}

export interface RecalculateInput extends Stamp, Known {
  readonly settings: Settings
  readonly sources: readonly SourceFigure[]
  readonly demo: boolean
  /** Codes that open the explanations, by team; a team without is shown none. */
  readonly qrs: { readonly [team: string]: SnapshotInput['qrs'] }
}

/** The thinking, at one go: measure, score, and say it, one snapshot a team. Pure in its input. */
export function recalculate(input: RecalculateInput): readonly Snapshot[] {
  return input.settings.teams.map(team => teamSnapshot(team, input))
}

function teamSnapshot(team: Team, input: RecalculateInput): Snapshot {
  const { settings, sources, demo, v, boot, build, now } = input
  const { period, context } = teamContext(team, input)
  const calendar = context.calendarAt(now)
  return snapshot({
    stamp: { v, boot, build, now },
    team,
    schedule: scheduleAt(team.schedules, now),
    locale: settings.locale,
    demo,
    period,
    midnight: instantAt(team.zone, localDate(team.zone, now)),
    measures: measure(context),
    context,
    elapsed: businessMillisBetween(calendar, period.from, now),
    remaining: businessMillisBetween(calendar, now, period.to),
    sources,
    qrs: input.qrs[team.id] ?? {},
  })
}
