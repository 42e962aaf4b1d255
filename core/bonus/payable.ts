import type { PlanVersion } from '../model/plan.ts'
import type { Cents } from '../model/units.ts'
import { payoutOf } from './payout-of.ts'
import { stake } from './stake.ts'

/**
 * What a month pays when `met` goals are met, in the order of the plan's goals; null is left out. Tiers pay what their
 * target pays. One rounding, of the whole (core/bonus/payout-of.ts).
 */
export function payable(
  version: PlanVersion,
  met: readonly (boolean | null)[],
  held = stake(version),
): Cents {
  return payoutOf(
    version,
    version.goals.map((_, index) => ({ met: met[index] ?? (met[index] === null ? null : false), by: null })),
    held,
  ).payable
}
