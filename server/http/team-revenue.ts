import { type MonthRevenue, revenueOf } from '../../core/bonus/revenue-of.ts'
import { versionAt } from '../../core/bonus/version-at.ts'
import type { RevenueBook } from '../../core/model/revenue-book.ts'
import type { Team } from '../../core/model/team.ts'
import { cents } from '../../core/model/units.ts'

/** The revenue that a team's month goes by, and where it is from. */
export function teamRevenue(
  { id, plan }: Pick<Team, 'id' | 'plan'>,
  month: string,
  { lines, confirmations }: Pick<RevenueBook, 'lines' | 'confirmations'>,
): MonthRevenue {
  const { funding } = versionAt(plan, month)
  const ours = (each: { readonly team: string }) => each.team === id
  const typed = funding.kind === 'rate' ? funding.revenue : cents(0)
  return revenueOf(lines.filter(ours), confirmations.filter(ours), month, typed)
}
