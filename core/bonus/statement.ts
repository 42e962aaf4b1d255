import type { Adjustment, ClosedGoal, ClosedMonth, GoalPay, Payout, Slice } from '../model/closed-month.ts'
import type { Goal } from '../model/goal.ts'
import { DEFAULT_SPLIT, type PlanVersion, type SplitRules } from '../model/plan.ts'
import type { Cents } from '../model/units.ts'

/** One goal of a statement: what was asked, what was measured, and what it paid the team. */
export interface StatementGoal {
  readonly goal: Goal
  readonly value: ClosedGoal['value']
  readonly met: boolean | null
  /** Answers, tickets or readings in the value. */
  readonly counted: number
  readonly pay: GoalPay
}

/** One person's month: what was measured, what it paid, how the slice was cut. core/snapshot/statement-text.ts says it. */
export interface Statement {
  readonly team: ClosedMonth['team']
  readonly month: string
  readonly currency: string
  /** Nothing is owed: the amounts are what would have been paid. */
  readonly rehearsal: boolean
  readonly person: { readonly id: string; readonly name: string }
  readonly plan: PlanVersion
  readonly split: SplitRules
  readonly goals: readonly StatementGoal[]
  readonly revenue: Pick<ClosedMonth['revenue'], 'month' | 'amount' | 'confirmed'>
  readonly payout: Omit<Payout, 'slices' | 'goals'>
  /** Null: the person had no part in this month and has adjustments only. */
  readonly slice: Slice | null
  /** Corrections of earlier months paid or taken with this one. */
  readonly adjustments: readonly Adjustment[]
  /** Corrections of this month that a later one pays or takes. */
  readonly corrected: readonly Adjustment[]
  /** What is owed with this month: the slice unless it is a rehearsal, and the adjustments. */
  readonly total: Cents
}

/** A person's statement of a closed month. Null for who had neither a slice nor an adjustment. */
export function statement(
  closed: ClosedMonth,
  personId: string,
  adjustments: readonly Adjustment[],
): Statement | null {
  const { team, plan, period, payout } = closed
  const slice = payout.slices.find(({ person }) => person === personId) ?? null
  const own = adjustments.filter(each => each.person === personId && each.team === team.id)
  const paid = own.filter(({ month }) => month === period.month)
  if (slice === null && paid.length === 0) return null
  const { slices: _, goals: pays, ...rest } = payout
  const owed = plan.rehearsal ? 0 : (slice?.amount ?? 0)
  return {
    team,
    month: period.month,
    currency: closed.currency,
    rehearsal: plan.rehearsal,
    person: { id: personId, name: slice?.name ?? personId },
    plan,
    split: plan.split ?? DEFAULT_SPLIT,
    goals: plan.goals.flatMap(goal => statementGoal(goal, closed.goals, pays)),
    revenue: {
      month: closed.revenue.month,
      amount: closed.revenue.amount,
      confirmed: closed.revenue.confirmed,
    },
    payout: rest,
    slice,
    adjustments: paid,
    corrected: own.filter(({ corrects }) => corrects === period.month),
    total: (owed + paid.reduce((sum, { amount }) => sum + amount, 0)) as Cents,
  }
}

function statementGoal(
  goal: Goal,
  measured: readonly ClosedGoal[],
  pays: readonly GoalPay[],
): readonly StatementGoal[] {
  const found = measured.find(({ metric }) => metric === goal.metric)
  const pay = pays.find(({ metric }) => metric === goal.metric)
  if (!found || !pay) return []
  return [{ goal, value: found.value, met: found.met, counted: found.evidence.counted, pay }]
}
