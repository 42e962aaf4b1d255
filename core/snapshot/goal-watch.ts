import type { GoalWatch, TeamWatch } from '../model/message.ts'
import type { MetricKey } from '../model/metric.ts'
import type { MetricFigure } from '../model/metric-figure.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { type Instant, MINUTE } from '../model/units.ts'
import { goalLine } from './digest-lines.ts'

/** A verdict counts once it has stood so long, and two polls have shown it. */
const STANDS = 10 * MINUTE

export interface TurnedGoal {
  readonly metric: MetricKey
  readonly isMet: boolean
  /** When it was first seen to be so. */
  readonly at: Instant
  readonly line: string
}

/**
 * Goals whose verdict has turned for good, and what to remember. What turns back within ten minutes says nothing; neither does
 * a new month's first verdict, nor one that is not known.
 */
export function turnedGoals(
  watch: Pick<TeamWatch, 'month' | 'goals'>,
  after: Snapshot,
): { readonly goals: TeamWatch['goals']; readonly told: readonly TurnedGoal[] } {
  const isNew = watch.month !== after.period.month
  const before = isNew ? {} : watch.goals
  const goals: { [metric in MetricKey]?: GoalWatch } = {}
  const told: TurnedGoal[] = []
  const asOf = newestPoll(after)
  for (const figure of after.metrics) {
    const known = before[figure.id]
    const met = judged(figure)
    if (met === null) {
      if (known) goals[figure.id] = known
    } else if (!known || known.met === met) goals[figure.id] = { met: known?.met ?? met, turned: null }
    else {
      const turned = known.turned ?? { at: after.now, asOf }
      const counts = after.now - turned.at >= STANDS && asOf > turned.asOf
      goals[figure.id] = counts ? { met, turned: null } : { met: known.met, turned }
      if (counts)
        told.push({ metric: figure.id, isMet: met, at: turned.at, line: `Now ${goalLine(figure, after)}.` })
    }
  }
  return { goals, told }
}

const judged = ({ met, verdict }: MetricFigure) => (verdict === 'not-known' ? null : met)

const newestPoll = ({ sources }: Snapshot): Instant =>
  Math.max(0, ...sources.map(({ asOf }) => asOf ?? 0)) as Instant
