import type { PlanVersion } from '../model/plan.ts'
import type { Cents } from '../model/units.ts'
import { payable } from './payable.ts'
import { stake } from './stake.ts'

/** What a month pays with every goal met, carry and cap included: rounded once to cents, half-even. */
export function pool(version: PlanVersion, held = stake(version)): Cents {
  return payable(
    version,
    version.goals.map(() => true),
    held,
  )
}
