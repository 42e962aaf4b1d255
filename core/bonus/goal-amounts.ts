import type { MetricKey } from '../model/metric.ts'
import type { PlanVersion } from '../model/plan.ts'
import type { Cents } from '../model/units.ts'
import { largestRemainder } from './largest-remainder.ts'
import { pool } from './pool.ts'
import { stake } from './stake.ts'
import { wholeUnits } from './whole-units.ts'

/**
 * What each goal is worth on the wall when met whole: whole currency units by largest remainder, so that they add up to
 * the pool shown. A gate is worth nothing by itself.
 */
export function goalAmounts(version: PlanVersion, held = stake(version)): ReadonlyMap<MetricKey, Cents> {
  const units = BigInt(wholeUnits(pool(version, held)) / 100)
  // The index as the key gives the odd unit to the earlier goal of the plan.
  const weights = version.goals.map((goal, index) => ({
    key: String(index).padStart(3, '0'),
    weight: goal.mode?.kind === 'gate' ? 0n : BigInt(goal.parts),
  }))
  const parts = [...largestRemainder(units, weights).values()]
  return new Map(
    version.goals.map((goal, index) => [goal.metric, (Number(parts[index] ?? 0n) * 100) as Cents]),
  )
}
