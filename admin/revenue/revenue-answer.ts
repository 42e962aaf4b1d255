import type { RevenueConfirmation, RevenueLine } from '../../core/model/revenue.ts'
import type { Cents } from '../../core/model/units.ts'

export interface RevenueAnswer {
  readonly revision: number
  readonly month: string
  readonly currency: string
  readonly lines: readonly RevenueLine[]
  readonly confirmed: RevenueConfirmation | null
  /** What the month's pool goes by: another month's revenue while this one is not confirmed. */
  readonly inForce: { readonly month: string; readonly amount: Cents; readonly confirmed: boolean } | null
}
