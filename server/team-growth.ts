import { rulesAt } from '../core/bonus/goal-at.ts'
import { poolGrowth } from '../core/bonus/pool-growth.ts'
import type { Stake } from '../core/bonus/stake.ts'
import { versionAt } from '../core/bonus/version-at.ts'
import type { GrewFigure } from '../core/model/pool-figure.ts'
import type { RevenueBook } from '../core/model/revenue-book.ts'
import type { Team } from '../core/model/team.ts'
import { monthAfter } from '../core/time/period.ts'

/** How much a team's pool grew over the month before by its own confirmed revenue, or null. */
export function teamGrowth(
  { id, plan }: Pick<Team, 'id' | 'plan'>,
  month: string,
  held: Stake,
  { lines, confirmations }: Pick<RevenueBook, 'lines' | 'confirmations'>,
): GrewFigure | null {
  const ours = (each: { readonly team: string }) => each.team === id
  const version = rulesAt(versionAt(plan, month), month)
  const months = { month, before: monthAfter(month, -1) }
  return poolGrowth(version, held, lines.filter(ours), confirmations.filter(ours), months)
}
