import type { RevenueConfirmation, RevenueLine } from '../model/revenue.ts'
import { type Cents, cents } from '../model/units.ts'

/** A month's managed-services revenue and where it is from. */
export interface MonthRevenue {
  readonly amount: Cents
  /** The month whose lines it is: an earlier one while the month asked for is not confirmed. */
  readonly month: string
  /** Whether it is the confirmed revenue of the month asked for. */
  readonly confirmed: boolean
  /** `plan`: no month is confirmed, and it is the figure typed into the plan. */
  readonly from: 'lines' | 'plan'
  /** Those it is the sum of, and those left out with the reason. */
  readonly lines: readonly RevenueLine[]
}

/**
 * The revenue of a month (YYYY-MM): its lines once a person has confirmed them, else those of the last confirmed month
 * before, else `fallback`, the figure in the plan. Lines and confirmations are of one team. Credits are negative lines.
 */
export function revenueOf(
  lines: readonly RevenueLine[],
  confirmations: readonly Pick<RevenueConfirmation, 'month'>[],
  month: string,
  fallback: Cents,
): MonthRevenue {
  const withLines = new Set(lines.map(line => line.month))
  const known = confirmations.map(each => each.month).filter(each => each <= month && withLines.has(each))
  const latest = known.sort().at(-1)
  if (latest === undefined) return { amount: fallback, month, confirmed: false, from: 'plan', lines: [] }
  const own = lines.filter(line => line.month === latest)
  const amount = own.reduce((sum, line) => sum + (line.excluded === null ? BigInt(line.amount) : 0n), 0n)
  return {
    amount: cents(Number(amount)),
    month: latest,
    confirmed: latest === month,
    from: 'lines',
    lines: own,
  }
}
