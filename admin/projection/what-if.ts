import { fullShare, hasFullShare } from '../../core/bonus/full-share.ts'
import type { Standing } from '../../core/bonus/goal-score.ts'
import { judge } from '../../core/bonus/judge.ts'
import { largestRemainder } from '../../core/bonus/largest-remainder.ts'
import { payoutOf } from '../../core/bonus/payout-of.ts'
import { pool } from '../../core/bonus/pool.ts'
import { wholeUnits } from '../../core/bonus/whole-units.ts'
import type { GoalPay } from '../../core/model/closed-month.ts'
import type { MetricKey } from '../../core/model/metric.ts'
import type { Verdict } from '../../core/model/metric-figure.ts'
import type { Cents, Exact } from '../../core/model/units.ts'
import type { ProjectionAnswer } from './projection-answer.ts'

/** Values that a reader supposes for the month's end, exact. A goal without one stands as it stands now. */
export type Supposed = { readonly [metric in MetricKey]?: Exact }

export interface WhatIfGoal {
  readonly metric: MetricKey
  readonly verdict: Verdict
  /** What comes of the amount through it, whole units; all goals together come to the amount. */
  readonly amount: Cents
}

/** What a month would pay, in whole units, as the wall shows amounts. */
export interface WhatIf {
  readonly amount: Cents
  /** With every goal met. */
  readonly all: Cents
  /** Null where no amount of one full share can be told. */
  readonly fullShare: Cents | null
  readonly isGateMissed: boolean
  /** In the plan's order. */
  readonly goals: readonly WhatIfGoal[]
}

/** By the rules that the server pays by: judged on exact values, rounded once (core/bonus/payout-of.ts). */
export function whatIf(
  { version, stake, goals }: Pick<ProjectionAnswer, 'version' | 'stake' | 'goals'>,
  supposed: Supposed,
): WhatIf {
  const standings = version.goals.map((goal, index): Standing & { readonly verdict: Verdict } => {
    const value = supposed[goal.metric]
    // Who supposes a value supposes the answers or tickets that it takes to judge it.
    if (value) return judge(value, Number.POSITIVE_INFINITY, goal, null)
    return goals[index] ?? { verdict: 'not-known', met: null, by: null }
  })
  const earned = payoutOf(version, standings, stake)
  const amount = wholeUnits(earned.payable)
  const parts = wholeParts(amount, earned.goals)
  const isTold = hasFullShare(version, stake.isScaled)
  return {
    ...{ amount, all: wholeUnits(pool(version, stake)), isGateMissed: earned.isGateMissed },
    fullShare: isTold ? fullShare(amount, stake.fullShares) : null,
    goals: version.goals.map(({ metric }, index) => ({
      ...{ metric, verdict: standings[index]?.verdict ?? 'not-known', amount: parts[index] ?? (0 as Cents) },
    })),
  }
}

function wholeParts(amount: Cents, pays: readonly GoalPay[]): readonly Cents[] {
  if (pays.every(each => each.amount === 0)) return pays.map(() => 0 as Cents)
  const weights = pays.map((each, index) => ({
    key: String(index).padStart(3, '0'),
    weight: BigInt(each.amount),
  }))
  return [...largestRemainder(BigInt(amount / 100), weights).values()].map(
    units => (Number(units) * 100) as Cents,
  )
}
