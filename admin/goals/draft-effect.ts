import { goalAmounts } from '../../core/bonus/goal-amounts.ts'
import { judge } from '../../core/bonus/judge.ts'
import { payable } from '../../core/bonus/payable.ts'
import { pool } from '../../core/bonus/pool.ts'
import { wholeUnits } from '../../core/bonus/whole-units.ts'
import type { Goal } from '../../core/model/goal.ts'
import type { PlanVersion } from '../../core/model/plan.ts'
import type { MetricFigure, Snapshot } from '../../core/model/snapshot.ts'
import type { Cents } from '../../core/model/units.ts'

/** A plan version on live numbers. Amounts in whole currency units, as the wall shows them. */
export interface PlanEffect {
  /** What the month pays if it ended now. */
  readonly amount: Cents
  /** With every goal met. */
  readonly all: Cents
  readonly met: number
  /** One figure a goal, in the plan's order, judged by this version. */
  readonly goals: readonly MetricFigure[]
}

/**
 * What a version pays on the exact values of a snapshot (core/bonus: judged on exact values, rounded once). A metric the
 * snapshot does not carry is not known, and not known is not met.
 */
export function draftEffect(version: PlanVersion, snapshot: Snapshot): PlanEffect {
  const amounts = goalAmounts(version)
  const goals = version.goals.map(goal => judged(goal, amounts.get(goal.metric) ?? (0 as Cents), snapshot))
  const met = goals.map(goal => goal.met === true)
  return {
    amount: wholeUnits(payable(version, met)),
    all: wholeUnits(pool(version.funding)),
    met: met.filter(Boolean).length,
    goals,
  }
}

function judged(goal: Goal, amount: Cents, snapshot: Snapshot): MetricFigure {
  const live = snapshot.metrics.find(metric => metric.id === goal.metric)
  const value = live?.value ?? null
  return {
    id: goal.metric,
    value,
    counted: live?.counted ?? 0,
    excluded: live?.excluded ?? 0,
    goal: { comparator: goal.comparator, target: goal.target },
    byHand: live?.byHand ?? 0,
    ...judge(value, live?.counted ?? 0, goal, null),
    amount,
    need: null,
    qr: null,
    trend: [],
  }
}
