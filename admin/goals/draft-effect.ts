import { goalAmounts } from '../../core/bonus/goal-amounts.ts'
import { goalAt, rulesAt } from '../../core/bonus/goal-at.ts'
import { type Judged, judge } from '../../core/bonus/judge.ts'
import { payoutOf } from '../../core/bonus/payout-of.ts'
import { pool } from '../../core/bonus/pool.ts'
import { type Stake, stake } from '../../core/bonus/stake.ts'
import { wholeUnits } from '../../core/bonus/whole-units.ts'
import type { Goal } from '../../core/model/goal.ts'
import type { MetricFigure } from '../../core/model/metric-figure.ts'
import type { PlanVersion } from '../../core/model/plan.ts'
import type { Snapshot } from '../../core/model/snapshot.ts'
import type { Cents } from '../../core/model/units.ts'

/** A plan version on live numbers. Amounts in whole currency units, as the wall shows them. */
export interface PlanEffect {
  /** What the month pays if it ended now. */
  readonly amount: Cents
  /** With every goal met. */
  readonly all: Cents
  readonly met: number
  /** Full shares of the month; null where nobody knows them yet. */
  readonly fullShares: number | null
  /** One figure a goal, in the plan's order, judged by this version. */
  readonly goals: readonly MetricFigure[]
}

/**
 * What a version pays on the exact values of a snapshot (core/bonus: judged on exact values, rounded once). A metric the
 * snapshot does not carry is not known, and not known is not met. `known`: the running month's revenue, carry and full
 * shares, where they are not the plan's own.
 */
export function draftEffect(
  version: PlanVersion,
  snapshot: Snapshot,
  known: Partial<Stake> = {},
): PlanEffect {
  const { month } = snapshot.period
  const plan = rulesAt(version, month)
  const fullShares = version.fullShares ?? known.fullShares ?? null
  const held = stake(plan, { ...known, fullShares: fullShares ?? 0 })
  const amounts = goalAmounts(plan, held)
  const standings = plan.goals.map(goal => standing(goal, snapshot))
  return {
    amount: wholeUnits(payoutOf(plan, standings, held).payable),
    all: wholeUnits(pool(plan, held)),
    met: standings.filter(({ met }) => met === true).length,
    fullShares,
    goals: plan.goals.map((goal, index) =>
      figure(goalAt(goal, month), standings[index], amounts.get(goal.metric) ?? (0 as Cents), snapshot),
    ),
  }
}

function standing(goal: Goal, snapshot: Snapshot): Judged {
  const live = snapshot.metrics.find(metric => metric.id === goal.metric)
  return judge(live?.value ?? null, live?.counted ?? 0, goal, null)
}

function figure(goal: Goal, judged: Judged | undefined, amount: Cents, snapshot: Snapshot): MetricFigure {
  const live = snapshot.metrics.find(metric => metric.id === goal.metric)
  return {
    id: goal.metric,
    value: live?.value ?? null,
    counted: live?.counted ?? 0,
    excluded: live?.excluded ?? 0,
    goal: { comparator: goal.comparator, target: goal.target },
    byHand: live?.byHand ?? 0,
    verdict: judged?.verdict ?? 'not-known',
    met: judged?.met ?? null,
    amount,
    need: null,
    qr: null,
    trend: [],
    fan: [],
  }
}
