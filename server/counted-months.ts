import type { CountedMonth, CountingRules } from '../core/model/counting-effect.ts'
import type { Team } from '../core/model/team.ts'
import { monthAfter, monthAt, monthPeriod } from '../core/time/period.ts'
import { withZone } from './http/with-zone.ts'
import { firstMonth } from './month-state.ts'
import type { Known } from './team-context.ts'
import { teamMonth } from './team-month.ts'

/**
 * What every month of a team that is not closed comes to under some rules, the newest first. `final` are the closed months,
 * YYYY-MM; what lies before them can no longer be closed. Pure.
 */
export function countedMonths(
  team: Team,
  rules: CountingRules,
  final: readonly string[],
  known: Known,
): readonly CountedMonth[] {
  const { scope, neutral, vendorCounts } = rules
  const ruled = withZone({ ...team, scope, neutral, vendorCounts }, rules, known.now)
  const months: CountedMonth[] = []
  let month = monthAt(ruled.zone, known.now)
  while (month >= firstMonth(team.plan) && !final.includes(month)) {
    months.push({ month, counted: countedOf(ruled, month, known) })
    month = monthAfter(month, -1)
  }
  return months
}

function countedOf(team: Team, month: string, { batch, ...known }: Known): CountedMonth['counted'] {
  if (!batch || batch.from > monthPeriod(team.zone, month).from) return null
  const { payout, version, measures, judged } = teamMonth(team, month, { batch, ...known })
  const goals = version.goals.map(({ metric }, index) => ({
    ...{ metric, value: measures[metric].exact, met: judged[index]?.met ?? null },
  }))
  return { payable: payout.payable, goals }
}
