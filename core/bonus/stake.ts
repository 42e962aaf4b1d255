import type { PlanVersion } from '../model/plan.ts'
import type { Cents } from '../model/units.ts'

/** What a month's pool rests on besides the plan. */
export interface Stake {
  /** Managed-services revenue of the month. */
  readonly revenue: Cents
  /** Full shares of the month. */
  readonly fullShares: number
  /** More people than full shares: every slice is scaled down, and no amount of one full share can be told. */
  readonly isScaled?: boolean
  /** Unearned money of earlier months that rolled over. */
  readonly carried: Cents
}

/** What a plan alone says: its typed-in revenue and full shares, and nothing carried. */
export function stake(version: PlanVersion, known: Partial<Stake> = {}): Stake {
  const { funding, fullShares } = version
  const revenue = funding.kind === 'rate' ? funding.revenue : (0 as Cents)
  return { revenue, fullShares: fullShares ?? 0, carried: 0 as Cents, ...known }
}
