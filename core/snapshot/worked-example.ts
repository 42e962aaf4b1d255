import { fullShare } from '../bonus/full-share.ts'
import { rulesAt } from '../bonus/goal-at.ts'
import { judge } from '../bonus/judge.ts'
import { payoutOf } from '../bonus/payout-of.ts'
import type { ClosedMonth } from '../model/closed-month.ts'
import type { PlanVersion } from '../model/plan.ts'
import type { Cents } from '../model/units.ts'
import { exactMoneyText, type Speech } from './format.ts'
import { measuredWords } from './measured-words.ts'
import { monthYear } from './month-year.ts'
import { paidWords } from './paid-words.ts'

/** What the rules would make of a closed month's figures, step by step. */
export function workedExample(version: PlanVersion, closed: ClosedMonth, speech: Speech): readonly string[] {
  const { month } = closed.period
  const plan = rulesAt(version, month)
  const measured = plan.goals.map(goal => {
    const found = closed.goals.find(({ metric }) => metric === goal.metric)
    const value = found?.value ?? null
    const counted = found?.evidence.counted ?? 0
    const judged = judge(value, counted, goal, found?.met ?? null)
    return { judged, sentence: measuredWords(goal, value, counted, judged.met, speech) }
  })
  const fullShares = version.fullShares ?? closed.payout.fullShares
  const { amount } = closed.revenue
  const held = { revenue: amount, fullShares, carried: 0 as Cents }
  const payout = payoutOf(
    plan,
    measured.map(({ judged }) => judged),
    held,
  )
  const paid = paidWords({ month, plan, revenue: closed.revenue, payout, goals: payout.goals }, speech)
  const share = fullShare(payout.payable, fullShares)
  return [
    `Take the figures of ${monthYear(month, speech)}.`,
    ...measured.map(({ sentence }) => sentence),
    ...paid,
    ...(share === null ? [] : [`A full share of ${fullShares} is about ${exactMoneyText(share, speech)}.`]),
  ]
}
