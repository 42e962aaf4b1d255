import { fullShare, hasFullShare } from '../core/bonus/full-share.ts'
import { pool } from '../core/bonus/pool.ts'
import { wholeUnits } from '../core/bonus/whole-units.ts'
import type { Payout } from '../core/model/closed-month.ts'
import type { PlanVersion } from '../core/model/plan.ts'
import type { PreviousFigure } from '../core/model/snapshot.ts'
import type { Team } from '../core/model/team.ts'
import type { Cents } from '../core/model/units.ts'
import { graceEnds } from '../core/time/grace-ends.ts'
import { monthAfter, monthPeriod } from '../core/time/period.ts'
import { scheduleAt } from '../core/time/schedule-at.ts'
import { workingDays } from '../core/time/working-days.ts'
import { firstMonth, keptOf } from './month-state.ts'
import { type MonthInput, teamMonth } from './team-month.ts'

/** Working days of a month on which the wall still shows the one before. */
const FIRST_DAYS = 5

/**
 * What the month before paid, or would pay if it were closed now, for the first working days of a month. Null later, before
 * the plan ruled, and where the batch does not hold it: measuring it costs as much as the month itself.
 */
export function previousMonth(team: Team, month: string, input: MonthInput): PreviousFigure | null {
  const before = monthAfter(month, -1)
  const period = monthPeriod(team.zone, before)
  const schedule = scheduleAt(team.schedules, input.now)
  if (before < firstMonth(team.plan)) return null
  if (workingDays(schedule, monthPeriod(team.zone, month), input.now).done >= FIRST_DAYS) return null
  const finalOn = graceEnds(schedule, period)
  const kept = keptOf(input.books.closed, team.id, before)
  if (kept) {
    const { payout, plan, revenue } = kept.closed
    const told = paid(plan, payout, revenue.amount)
    return { month: before, state: 'closed', rehearsal: plan.rehearsal, ...told, finalOn }
  }
  if (input.batch.from > period.from) return null
  const { payout, version, revenue } = teamMonth(team, before, input)
  return {
    month: before,
    state: 'provisional',
    rehearsal: version.rehearsal,
    ...paid(version, payout, revenue.amount),
    finalOn,
  }
}

function paid(plan: PlanVersion, { carried, payable, fullShares, isScaled }: Payout, revenue: Cents) {
  const share = hasFullShare(plan, isScaled) ? fullShare(payable, fullShares) : null
  // As for the running month: with the carry, and the cap.
  const all = wholeUnits(pool(plan, { revenue, fullShares, carried }))
  return { amount: wholeUnits(payable), all, fullShare: share }
}
