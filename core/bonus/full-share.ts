import { DEFAULT_SPLIT, type PlanVersion } from '../model/plan.ts'
import type { Cents } from '../model/units.ts'
import { wholeUnitsDown } from './whole-units.ts'

/** What one full share of a payout comes to on the wall, whole units, rounded down. Null where no full shares are known. */
export function fullShare(payout: Cents, fullShares: number | null): Cents | null {
  // FTE is kept to a ten-thousandth, so that 7.5 full shares divide exactly.
  const points = BigInt(Math.round((fullShares ?? 0) * 10_000))
  if (points <= 0n) return null
  return wholeUnitsDown(Number((BigInt(payout) * 10_000n) / points) as Cents)
}

/**
 * Whether one full share of a payout is what a full-time person gets all month: only under a fixed share by heads or FTE,
 * without a cap on a person, and while there are no more people than shares.
 */
export function hasFullShare(
  { split = DEFAULT_SPLIT }: Pick<PlanVersion, 'split'>,
  isScaled = false,
): boolean {
  const byHeads = split.basis === 'fte' || split.basis === 'equal'
  return byHeads && split.policy === 'fixed-share' && split.personCap === null && !isScaled
}
