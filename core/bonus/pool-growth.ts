import type { PlanVersion } from '../model/plan.ts'
import type { GrewFigure } from '../model/pool-figure.ts'
import type { RevenueConfirmation, RevenueLine } from '../model/revenue.ts'
import type { Cents } from '../model/units.ts'
import { pool } from './pool.ts'
import { revenueOf } from './revenue-of.ts'
import type { Stake } from './stake.ts'
import { wholeUnits } from './whole-units.ts'

/**
 * How much more the pool is than the revenue of the month before (YYYY-MM) would give by the same rules, and how many
 * agreements are new. Null where it is not more, or where one of the two revenues is not confirmed. Lines and confirmations
 * are of one team.
 */
export function poolGrowth(
  version: PlanVersion,
  held: Stake,
  lines: readonly RevenueLine[],
  confirmations: readonly Pick<RevenueConfirmation, 'month'>[],
  { month, before }: { readonly month: string; readonly before: string },
): GrewFigure | null {
  const [now, then] = [month, before].map(each => revenueOf(lines, confirmations, each, 0 as Cents))
  if (!now?.confirmed || !then?.confirmed) return null
  const paid = (revenue: Cents) => wholeUnits(pool(version, { ...held, revenue }))
  const amount = (paid(now.amount) - paid(then.amount)) as Cents
  if (amount <= 0) return null
  const had = new Set(agreements(then.lines))
  const added = new Set(agreements(now.lines).filter(agreement => !had.has(agreement)))
  return { amount, since: before, agreements: added.size }
}

function agreements(lines: readonly RevenueLine[]): readonly string[] {
  return lines.flatMap(({ agreement, excluded }) => (agreement && excluded === null ? [agreement] : []))
}
