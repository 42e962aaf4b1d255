import type { KeptMeasure } from '../core/metrics/kept-measure.ts'
import { measure } from '../core/metrics/measure.ts'
import type { Batch } from '../core/model/batch.ts'
import type { HistoryMonth } from '../core/model/history.ts'
import type { Settings } from '../core/model/settings.ts'
import type { Snapshot, SourceFigure } from '../core/model/snapshot.ts'
import type { Team } from '../core/model/team.ts'
import type { Instant } from '../core/model/units.ts'
import { monthForecast } from '../core/projection/month-forecast.ts'
import type { Outlook } from '../core/projection/outlook-event.ts'
import { type SnapshotInput, type Stamp, snapshot } from '../core/snapshot/snapshot.ts'
import { businessMillisBetween } from '../core/time/business-time.ts'
import { instantAt } from '../core/time/instant-at.ts'
import { localDate } from '../core/time/local-date.ts'
import { monthAfter, monthPeriod } from '../core/time/period.ts'
import { scheduleAt } from '../core/time/schedule-at.ts'
import { type Books, NO_BOOKS } from './books.ts'
import { forecastInput } from './forecast-input.ts'
import { monthBonus } from './month-bonus.ts'
import { firstMonth, isClosed } from './month-state.ts'
import { previousMonth } from './previous-month.ts'
import type { Source } from './sources/source.ts'
import { type Known, openPeriod, teamContext } from './team-context.ts'
import { teamGrowth } from './team-growth.ts'
import { monthBefore, noBatch } from './team-month.ts'

/**
 * The waiting: everything a source knows of the teams' open months, and of the months before them that are not closed.
 * Rejects as the source does.
 */
export function gather(
  source: Source,
  settings: Settings,
  now: Instant,
  signal: AbortSignal,
  { closed }: Pick<Books, 'closed'> = NO_BOOKS,
): Promise<Batch> {
  const periods = settings.teams.flatMap(team => unclosedPeriods(team, now, closed))
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
  /** Ended months of a team, oldest first; the same array while nothing changed. Absent: no forecast. */
  readonly history?: (team: string) => readonly HistoryMonth[]
  /** Remembers what was measured before; the numbers are the same. Absent: every ticket is looked at. */
  readonly keptMeasure?: KeptMeasure
}

/** The thinking, at one go: measure, score, and say it, one snapshot a team. Pure in its input. */
export function recalculate(input: RecalculateInput): readonly Snapshot[] {
  return input.settings.teams.map(team => teamSnapshot(team, input))
}

function teamSnapshot(team: Team, input: RecalculateInput): Snapshot {
  const { settings, sources, demo, v, boot, build, now } = input
  const { batch, exclusions, books } = input
  const { period, context } = teamContext(team, input)
  const measures = input.keptMeasure?.(team.id, context, measuredBy(team)) ?? measure(context)
  const whole = batch ?? noBatch(now)
  const known = { batch: whole, exclusions, books, now }
  const before = monthBefore(team, period.month, known)
  const bonus = monthBonus(team, period, measures, books, before)
  const { stake, lastMet, revenue } = bonus
  const history = input.history?.(team.id)
  const asked =
    batch && history ? forecastInput(team, { period, context, measures, ...bonus }, history) : null
  const forecast = asked && monthForecast(asked)
  const calendar = context.calendarAt(now)
  const shown = snapshot({
    stamp: { v, boot, build, now },
    team,
    schedule: scheduleAt(team.schedules, now),
    locale: settings.locale,
    demo,
    period,
    midnight: instantAt(team.zone, localDate(team.zone, now)),
    measures,
    context,
    stake,
    lastMet,
    forecast,
    previous: previousMonth(team, period.month, known),
    grew: teamGrowth(team, period.month, stake, books),
    // A month's own lines that nobody has confirmed yet do not count: an earlier month stands in, and the wall says so.
    estimatedFrom: revenue.from === 'lines' && !revenue.confirmed ? revenue.month : null,
    elapsed: businessMillisBetween(calendar, period.from, now),
    remaining: businessMillisBetween(calendar, now, period.to),
    sources,
    qrs: input.qrs[team.id] ?? {},
  })
  if (asked && forecast)
    outlooks.set(shown, { month: period.month, context, goals: asked.version.goals, forecast })
  return shown
}

/** What a team's tickets are measured by. */
const measuredBy = ({ zone, scope, vendorCounts, schedules, policies }: Team) =>
  JSON.stringify([zone, scope, vendorCounts, schedules, policies])

/** Beside the snapshots, since a wall needs nothing of it. */
const outlooks = new WeakMap<Snapshot, Outlook>()

/** What the forecast of a snapshot said and was made from; null where there was none. */
export const outlookOf = (snapshot: Snapshot): Outlook | null => outlooks.get(snapshot) ?? null

function unclosedPeriods(team: Team, now: Instant, closed: Books['closed']) {
  const open = openPeriod(team, now)
  const before = monthAfter(open.month, -1)
  if (before < firstMonth(team.plan) || isClosed(closed, team.id, before)) return [open]
  return [monthPeriod(team.zone, before), open]
}
