import type { Payout } from '../../core/model/closed-month.ts'
import type { MonthPage } from '../../core/model/month-page.ts'
import { exactMoneyText, type Speech } from '../../core/snapshot/format.ts'
import { paidWords } from '../../core/snapshot/paid-words.ts'

/** How a month's payout came about, one sentence a step; the sum itself stands above them. */
export function payoutWords(page: MonthPage, payout: Payout, speech: Speech): readonly string[] {
  const { month, plan, revenue } = page
  const said = paidWords({ month, plan, revenue, payout, goals: payout.goals }, speech)
  const scaled = payout.isScaled
    ? ['The parts came to more than the payout, so all were made smaller alike.']
    : []
  const shares = `Full shares: ${payout.fullShares}.`
  const stays =
    payout.remainder > 0 ? [`${exactMoneyText(payout.remainder, speech)} is nobody's part and stays.`] : []
  return [...said, shares, ...scaled, ...stays]
}
