import type { PlanVersion } from '../model/plan.ts'
import type { Cents } from '../model/units.ts'
import { payable } from './payable.ts'
import { wholeUnits } from './whole-units.ts'

/** One payout that payroll can pay, in whole units, and the fewest goals that reach it. */
export interface Rung {
  readonly amount: Cents
  readonly goals: number
}

/** The distinct payouts of a plan, highest first, as the wall shows them. */
export function ladder(version: PlanVersion): readonly Rung[] {
  const fewest = new Map<Cents, number>()
  for (let subset = 0; subset < 2 ** version.goals.length; subset++) {
    const met = version.goals.map((_, index) => ((subset >> index) & 1) === 1)
    const amount = wholeUnits(payable(version, met))
    const goals = met.filter(Boolean).length
    fewest.set(amount, Math.min(fewest.get(amount) ?? goals, goals))
  }
  return [...fewest].map(([amount, goals]) => ({ amount, goals })).sort((a, b) => b.amount - a.amount)
}
