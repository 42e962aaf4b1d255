import type { PlanVersion } from '../model/plan.ts'
import type { Cents } from '../model/units.ts'
import { roundHalfEven } from './money.ts'

/**
 * What a month pays when `met` goals are met, in the order of the plan's goals. Each adds its parts of all parts, exact;
 * rate, revenue and parts are multiplied first and rounded once, half-even (reference: equal parts of DOMAIN.md section 4).
 */
export function payable(version: PlanVersion, met: readonly boolean[]): Cents {
  const { goals, funding } = version
  const all = goals.reduce((sum, goal) => sum + goal.parts, 0)
  const earned = goals.reduce((sum, goal, index) => sum + (met[index] ? goal.parts : 0), 0)
  if (all === 0) return 0 as Cents
  const num = BigInt(funding.revenue) * BigInt(funding.rate) * BigInt(earned)
  return Number(roundHalfEven(num, 10_000n * BigInt(all))) as Cents
}
