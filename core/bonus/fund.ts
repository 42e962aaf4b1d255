import type { Funding } from '../model/plan.ts'
import type { Cents } from '../model/units.ts'
import { type Rational, rational, ZERO } from './rational.ts'

/**
 * The exact pool in cents, before any rounding: rate times the month's revenue, a fixed amount, or an amount a full share.
 * Full shares are exact to a ten-thousandth, as FTE is. Credits can make a month's revenue negative: then there is no pool.
 */
export function fund(funding: Funding, revenue: Cents, fullShares: number): Rational {
  switch (funding.kind) {
    case 'rate':
      return revenue <= 0 ? ZERO : rational(BigInt(revenue) * BigInt(funding.rate), 10_000n)
    case 'fixed':
      return rational(funding.amount)
    case 'per-head':
      return rational(BigInt(funding.amount) * BigInt(Math.round(fullShares * 10_000)), 10_000n)
  }
}
