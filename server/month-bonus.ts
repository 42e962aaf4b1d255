import { carry } from '../core/bonus/carry.ts'
import type { Judged } from '../core/bonus/judge.ts'
import { judgedGoals } from '../core/bonus/judged-goals.ts'
import { payout } from '../core/bonus/payout.ts'
import type { MonthRevenue } from '../core/bonus/revenue-of.ts'
import type { Stake } from '../core/bonus/stake.ts'
import { versionAt } from '../core/bonus/version-at.ts'
import type { Measures } from '../core/metrics/measure.ts'
import type { ClosedMonth, Payout } from '../core/model/closed-month.ts'
import type { MetricKey } from '../core/model/metric.ts'
import type { Period } from '../core/model/period.ts'
import type { PlanVersion } from '../core/model/plan.ts'
import type { Team } from '../core/model/team.ts'
import { monthAfter } from '../core/time/period.ts'
import { scheduleAt } from '../core/time/schedule-at.ts'
import type { Books } from './books.ts'
import { teamRevenue } from './http/team-revenue.ts'

/** A month as far as the next one rests on it. */
export type EndedMonth = Pick<ClosedMonth, 'period' | 'plan' | 'payout'> & {
  readonly goals: readonly Pick<ClosedMonth['goals'][number], 'metric' | 'met'>[]
}

/** What a team's month pays, from what was measured. */
export interface MonthBonus {
  readonly version: PlanVersion
  readonly judged: readonly Judged[]
  readonly lastMet: LastMet
  readonly revenue: MonthRevenue
  readonly payout: Payout
  readonly stake: Stake
}

type LastMet = { readonly [metric in MetricKey]?: boolean | null }

/** `before`: the ended month before this one as it would close now; null when it is closed, or nothing rests on it. */
export function monthBonus(
  team: Team,
  period: Period,
  measures: Measures,
  books: Books,
  before: EndedMonth | null = null,
): MonthBonus {
  const { month } = period
  const version = versionAt(team.plan, month)
  const closed = books.closed.map(kept => kept.closed).filter(each => each.team.id === team.id)
  const ended: readonly EndedMonth[] = before ? [...closed, before] : closed
  const lastMet = metIn(ended.find(each => each.period.month === monthAfter(month, -1)) ?? null)
  const judged = judgedGoals(version, month, measures, lastMet)
  const revenue = teamRevenue(team, month, books)
  const carried = carry(ended, month).rolledOver
  const schedule = scheduleAt(team.schedules, period.from)
  const made = payout({
    ...{ version, period, judged, carried, schedule },
    ...{ revenue: revenue.amount, team: team.id, people: books.people },
  })
  const stake = { revenue: revenue.amount, fullShares: made.fullShares, carried, isScaled: made.isScaled }
  return { version, judged, lastMet, revenue, payout: made, stake }
}

function metIn(month: EndedMonth | null): LastMet {
  return Object.fromEntries((month?.goals ?? []).map(({ metric, met }) => [metric, met]))
}
