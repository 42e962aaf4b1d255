import { goalAmounts } from '../bonus/goal-amounts.ts'
import { versionAt } from '../bonus/version-at.ts'
import type { Measures } from '../metrics/measure.ts'
import type { Period } from '../model/period.ts'
import type { Schedule } from '../model/schedule.ts'
import type { Snapshot, SourceFigure } from '../model/snapshot.ts'
import type { Team } from '../model/team.ts'
import type { Ticket } from '../model/ticket.ts'
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
  readonly tickets: readonly Ticket[]
  /** Business time of the month that has passed, and that is left. */
  readonly elapsed: Millis
  readonly remaining: Millis
  readonly sources: readonly SourceFigure[]
}

/** Everything a team's screen shows, from what was measured. Verdicts are withheld when an input is stale. */
export function snapshot(input: SnapshotInput): Snapshot {
  const { stamp, team, schedule, period, measures, sources } = input
  const version = versionAt(team.plan, period.month)
  const amounts = goalAmounts(version)
  const metrics = version.goals.map(goal => {
    const value = measures[goal.metric]
    const coming = toCome(value.evidence.counted, input.elapsed, input.remaining)
    const takes = need(value.exact, goal, coming, goal.metric === 'csat' && team.neutral === 'net')
    return metricFigure(value, goal, amounts.get(goal.metric) ?? (0 as Cents), period, takes)
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
    pool: poolFigure(version, metrics, oldest(sources)),
    metrics,
    next: answerNext(input.tickets, team.scope, input.midnight, stamp.now),
  }
  return seenAt(whole, stamp.now)
}

function oldest(sources: readonly SourceFigure[]): Instant | null {
  const known = sources.map(source => source.asOf)
  return known.length === 0 || known.includes(null) ? null : (Math.min(...(known as Instant[])) as Instant)
}
