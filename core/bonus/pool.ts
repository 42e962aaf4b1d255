import type { Funding } from '../model/plan.ts'
import type { Cents } from '../model/units.ts'
import { product } from './money.ts'

/** What a month pays with every goal met: rate times managed-services revenue, rounded once to cents, half-even. */
export function pool(funding: Funding): Cents {
  return product(funding.revenue, funding.rate, 10_000)
}
