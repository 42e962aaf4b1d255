import type { PlanVersion } from '../model/plan.ts'
import type { Cents } from '../model/units.ts'
import { wholeUnitsDown } from './whole-units.ts'

/** What one full share of a payout comes to on the wall, whole units, rounded down. */
export function fullShare(payout: Cents, version: PlanVersion): Cents {
  // Shares are kept to hundredths, so that 7.5 full shares divide exactly.
  const hundredths = BigInt(Math.round(version.fullShares * 100))
  return wholeUnitsDown(Number((BigInt(payout) * 100n) / hundredths) as Cents)
}
