import type { Cents } from '../model/units.ts'
import { wholeUnitsDown } from './whole-units.ts'

/** What one full share of a payout comes to on the wall, whole units, rounded down. Null where no full shares are known. */
export function fullShare(payout: Cents, fullShares: number | null): Cents | null {
  // FTE is kept to a ten-thousandth, so that 7.5 full shares divide exactly.
  const points = BigInt(Math.round((fullShares ?? 0) * 10_000))
  if (points <= 0n) return null
  return wholeUnitsDown(Number((BigInt(payout) * 10_000n) / points) as Cents)
}
