import type { Cents } from '../model/units.ts'

/** How a goal may end: each level it may reach and the chance of it. The chances add up to 1. */
export type GoalOdds<Level> = readonly { readonly level: Level; readonly chance: number }[]

/** One distinct payout and its chance, 0 to 1. */
export interface OutcomeRung {
  readonly amount: Cents
  readonly chance: number
  /** What would be paid if the month ended now. */
  readonly now: boolean
}

export interface Outcomes {
  /** The highest first. The rung that holds now is always among them. */
  readonly rungs: readonly OutcomeRung[]
  /** On average, to the whole cent. Nobody is ever paid this; it is never shown on the wall. */
  readonly expected: Cents
  readonly now: Cents
}

/**
 * How a month can end: the distinct payouts and their chances, goals taken as independent (reference/metrics.md section
 * 5.4). `payout`: what payroll pays for a level of each goal, in the order of the goals; `now`: the levels as they stand.
 * Every amount is one that `payout` gave.
 */
export function outcomes<Level>(
  goals: readonly GoalOdds<Level>[],
  payout: (levels: readonly Level[]) => Cents,
  now: readonly Level[],
): Outcomes {
  const chances = new Map<Cents, number>()
  const amountNow = payout(now)
  chances.set(amountNow, 0)
  const levels: Level[] = []
  const visit = (index: number, chance: number) => {
    const odds = goals[index]
    if (odds === undefined) {
      const amount = payout([...levels])
      chances.set(amount, (chances.get(amount) ?? 0) + chance)
      return
    }
    for (const each of odds) {
      levels[index] = each.level
      visit(index + 1, chance * each.chance)
    }
  }
  visit(0, 1)
  const rungs = [...chances]
    .map(([amount, chance]) => ({ amount, chance: Math.min(1, chance), now: amount === amountNow }))
    .sort((a, b) => b.amount - a.amount)
  const expected = rungs.reduce((sum, { amount, chance }) => sum + amount * chance, 0)
  return { rungs, expected: Math.round(expected) as Cents, now: amountNow }
}

/** The odds of a goal that holds or not. */
export function goalOdds(chance: number): GoalOdds<boolean> {
  return [
    { level: true, chance },
    { level: false, chance: 1 - chance },
  ]
}

/** The odds of a goal that may also be left out for too few answers: then its level is null. */
export function judgedOdds(chance: number, leftOut: number): GoalOdds<boolean | null> {
  return [
    { level: true, chance },
    { level: null, chance: leftOut },
    { level: false, chance: Math.max(0, 1 - chance - leftOut) },
  ]
}
