import { goalAmounts } from '../bonus/goal-amounts.ts'
import { rulesAt } from '../bonus/goal-at.ts'
import type { Judged } from '../bonus/judge.ts'
import { judgedGoals } from '../bonus/judged-goals.ts'
import { nextVersion } from '../bonus/next-version.ts'
import { pool } from '../bonus/pool.ts'
import { type Stake, stake } from '../bonus/stake.ts'
import { versionAt } from '../bonus/version-at.ts'
import { withholdStale } from '../bonus/withhold-stale.ts'
import type { Measures } from '../metrics/measure.ts'
import type { MeasureContext } from '../metrics/measure-context.ts'
import { OPEN_AUDIENCE } from '../model/audience.ts'
import type { MonthForecast } from '../model/forecast.ts'
import type { MetricKey } from '../model/metric.ts'
import type { QrFigure } from '../model/metric-figure.ts'
import type { Period } from '../model/period.ts'
import type { GrewFigure } from '../model/pool-figure.ts'
import type { Schedule } from '../model/schedule.ts'
import type { PreviousFigure, Snapshot, SourceFigure } from '../model/snapshot.ts'
import type { Team } from '../model/team.ts'
import type { Cents, Instant, Millis } from '../model/units.ts'
import { need } from '../projection/need.ts'
import { toCome } from '../projection/to-come.ts'
import { monthAfter } from '../time/period.ts'
import { announced } from './announced.ts'
import { answerNext } from './answer-next.ts'
import { seenAt } from './freshness.ts'
import { metricFigure } from './metric-figure.ts'
import { periodFigure } from './period-figure.ts'
import { poolFigure } from './pool-figure.ts'
import { teamSources } from './team-sources.ts'

/** What identifies one snapshot among those of a run of the server. */
export interface Stamp {
  readonly v: number
  readonly boot: string
  readonly build: string
  readonly now: Instant
}

export interface SnapshotInput {
  readonly stamp: Stamp
  readonly team: Team
  readonly schedule: Schedule
  readonly locale: string
  readonly demo: boolean
  readonly period: Period
  /** Start of the team's day. */
  readonly midnight: Instant
  readonly measures: Measures
  readonly context: MeasureContext
  /** Business time of the month that has passed, and that is left. */
  readonly elapsed: Millis
  readonly remaining: Millis
  readonly sources: readonly SourceFigure[]
  /** Codes that open the explanations; empty where the wall shows none. */
  readonly qrs: { readonly [metric in MetricKey]?: QrFigure }
  /** Revenue, full shares and carry of the month. Absent: what the plan alone says. */
  readonly stake?: Stake
  /** The earlier month whose revenue stands in, or null. */
  readonly estimatedFrom?: string | null
  /** core/bonus/pool-growth.ts. */
  readonly grew?: GrewFigure | null
  readonly previous?: PreviousFigure | null
  /** How the month may end; null where nobody asked. */
  readonly forecast?: MonthForecast | null
  /** What the closed month before said of each goal. */
  readonly lastMet?: { readonly [metric in MetricKey]?: boolean | null }
}

/** Everything a team's screen shows, from what was measured. Verdicts are withheld when an input is stale. */
export function snapshot(input: SnapshotInput): Snapshot {
  const { stamp, team, schedule, period, measures, forecast = null } = input
  const version = rulesAt(versionAt(team.plan, period.month), period.month)
  const sources = teamSources(team, version.goals, input.sources)
  const held = input.stake ?? stake(version)
  const all = judgedGoals(version, period.month, measures, input.lastMet)
  const judged = withholdStale(version, all, input.context)
  // What is left out leaves the pool to the other goals.
  const ruling = { ...version, goals: version.goals.filter((_, index) => judged[index]?.met !== null) }
  const amounts = goalAmounts(ruling, held)
  const metrics = version.goals.map((goal, index) => {
    const value = measures[goal.metric]
    const foreseen = forecast?.goals[goal.metric] ?? null
    const pace = toCome(value.evidence.counted, input.elapsed, input.remaining)
    const coming = foreseen?.expected ? Math.round(foreseen.expected) : pace
    const takes = need(value.exact, goal, coming, goal.metric === 'csat' && team.neutral === 'net')
    return metricFigure(
      value,
      goal,
      judged[index] ?? NOT_KNOWN,
      amounts.get(goal.metric) ?? (0 as Cents),
      period,
      takes,
      input.qrs[goal.metric] ?? null,
      foreseen,
    )
  })
  const next = nextVersion(team.plan, period.month)
  const figure = periodFigure(period, schedule, stamp.now)
  const days = figure.workingDays
  const whole: Snapshot = {
    ...stamp,
    team: { id: team.id, name: team.name },
    zone: team.zone,
    locale: input.locale,
    currency: team.plan.currency,
    demo: input.demo,
    audience: OPEN_AUDIENCE,
    sources,
    period: figure,
    pool: poolFigure({
      ...{ version, standings: judged, metrics, asOf: oldest(sources), held, forecast },
      ...{ estimatedFrom: input.estimatedFrom ?? null, grew: input.grew ?? null },
      workingDay: days.done + (days.today ? 1 : 0),
      nextPool: pool(rulesAt(next ?? version, monthAfter(period.month, 1)), held),
    }),
    metrics,
    next: answerNext(input.context, input.midnight, stamp.now),
    previous: input.previous ?? null,
    announced: announced(version, next),
  }
  return seenAt(whole, stamp.now)
}

const NOT_KNOWN: Judged = { verdict: 'not-known', met: false, by: null }

function oldest(sources: readonly SourceFigure[]): Instant | null {
  const known = sources.map(source => source.asOf)
  return known.length === 0 || known.includes(null) ? null : (Math.min(...(known as Instant[])) as Instant)
}
