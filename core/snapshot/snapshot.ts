import { goalAmounts } from '../bonus/goal-amounts.ts'
import { judge } from '../bonus/judge.ts'
import { versionAt } from '../bonus/version-at.ts'
import type { Measures } from '../metrics/measure.ts'
import type { MeasureContext } from '../metrics/measure-context.ts'
import type { MetricKey } from '../model/metric.ts'
import type { Period } from '../model/period.ts'
import type { Schedule } from '../model/schedule.ts'
import type { QrFigure, Snapshot, SourceFigure } from '../model/snapshot.ts'
import type { Team } from '../model/team.ts'
import type { Cents, Instant, Millis } from '../model/units.ts'
import { need } from '../projection/need.ts'
import { toCome } from '../projection/to-come.ts'
import { answerNext } from './answer-next.ts'
import { seenAt } from './freshness.ts'
import { metricFigure } from './metric-figure.ts'
import { periodFigure } from './period-figure.ts'
import { poolFigure } from './pool-figure.ts'

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
}

/** Everything a team's screen shows, from what was measured. Verdicts are withheld when an input is stale. */
export function snapshot(input: SnapshotInput): Snapshot {
  const { stamp, team, schedule, period, measures, sources } = input
  const version = versionAt(team.plan, period.month)
  const judged = version.goals.map(goal => {
    const { exact, evidence } = measures[goal.metric]
    return judge(exact, evidence.counted, goal, null)
  })
  // What is left out leaves the pool to the other goals.
  const ruling = { ...version, goals: version.goals.filter((_, index) => judged[index]?.met !== null) }
  const amounts = goalAmounts(ruling)
  const metrics = version.goals.map((goal, index) => {
    const value = measures[goal.metric]
    const stands = judged[index] ?? judge(value.exact, value.evidence.counted, goal, null)
    const coming = toCome(value.evidence.counted, input.elapsed, input.remaining)
    const takes = need(value.exact, goal, coming, goal.metric === 'csat' && team.neutral === 'net')
    return metricFigure(
      value,
      goal,
      stands,
      amounts.get(goal.metric) ?? (0 as Cents),
      period,
      takes,
      input.qrs[goal.metric] ?? null,
    )
  })
  const whole: Snapshot = {
    ...stamp,
    team: { id: team.id, name: team.name },
    zone: team.zone,
    locale: input.locale,
    currency: team.plan.currency,
    demo: input.demo,
    sources,
    period: periodFigure(period, schedule, stamp.now),
    pool: poolFigure(
      ruling,
      metrics.filter(metric => metric.met !== null),
      oldest(sources),
    ),
    metrics,
    next: answerNext(input.context, input.midnight, stamp.now),
  }
  return seenAt(whole, stamp.now)
}

function oldest(sources: readonly SourceFigure[]): Instant | null {
  const known = sources.map(source => source.asOf)
  return known.length === 0 || known.includes(null) ? null : (Math.min(...(known as Instant[])) as Instant)
}
