import type { ClosedMonth } from '../model/closed-month.ts'
import type { Cents } from '../model/units.ts'

/** Money that closed months did not pay and did not forfeit. */
export interface Carry {
  /** Rolls over into the month asked for. */
  readonly rolledOver: Cents
  /** In the charity jar before that month. */
  readonly charity: Cents
}

/**
 * The running totals over the months before `month` (YYYY-MM), in any order; an ended month that is not closed yet may be
 * handed in as it would close now. What rolled over is part of the next month's unearned money, so that only the last
 * month counts. A rehearsal neither adds nor takes.
 */
export function carry(
  months: readonly Pick<ClosedMonth, 'period' | 'plan' | 'payout'>[],
  month: string,
): Carry {
  const before = months.filter(({ period, plan }) => period.month < month && !plan.rehearsal)
  before.sort((a, b) => (a.period.month < b.period.month ? -1 : 1))
  let rolledOver = 0
  let charity = 0
  for (const { plan, payout } of before) {
    rolledOver = plan.unearned === 'rolled-over' ? payout.unearned : 0
    if (plan.unearned === 'charity') charity += payout.unearned
  }
  return { rolledOver: rolledOver as Cents, charity: charity as Cents }
}
