import type { GoalPay, Payout } from '../model/closed-month.ts'
import { METRICS } from '../model/metric.ts'
import type { PlanVersion } from '../model/plan.ts'
import type { Cents } from '../model/units.ts'
import { basisPointsText, exactMoneyText, type Speech } from './format.ts'
import { monthYear } from './month-year.ts'
import { UNEARNED } from './pool-rules.ts'

/** How a month's payout came about. */
export interface Paid {
  readonly month: string
  readonly plan: PlanVersion
  readonly revenue: { readonly month: string; readonly amount: Cents; readonly confirmed: boolean }
  readonly payout: Omit<Payout, 'slices' | 'goals' | 'remainder' | 'isScaled'>
  readonly goals: readonly GoalPay[]
}

/** The way from the revenue to the payout, one sentence a step, with the figures. */
export function paidWords(paid: Paid, speech: Speech): readonly string[] {
  const { month, plan, payout } = paid
  const money = (amount: Cents) => exactMoneyText(amount, speech)
  const said = [fundedWords(paid, speech)]
  if (payout.carried > 0) said.push(`${money(payout.carried)} rolled over from earlier months.`)
  if (payout.isGateMissed) said.push('A gate was not met, so nothing is paid.')
  else said.push(...paid.goals.flatMap(goal => goalWords(goal, plan, money)))
  const isFloor = plan.floor !== undefined && payout.payable === plan.floor && payout.payable > 0
  if (isFloor) said.push(`That is the least a month pays: ${money(payout.payable)}.`)
  if (plan.cap !== undefined && payout.payable === plan.cap)
    said.push(`That is the most a month pays: ${money(payout.payable)}.`)
  said.push(`${monthYear(month, speech)} pays ${money(payout.payable)}.`)
  if (payout.unearned > 0)
    said.push(`${money(payout.unearned)} was not earned and ${UNEARNED[plan.unearned ?? 'forfeited']}.`)
  return said
}

function fundedWords({ month, plan, revenue, payout }: Paid, speech: Speech): string {
  const money = (amount: Cents) => exactMoneyText(amount, speech)
  const { funding } = plan
  if (funding.kind === 'fixed') return `The pool was ${money(payout.pool)}, a fixed amount.`
  if (funding.kind === 'per-head')
    return `The pool was ${money(funding.amount)} for each of ${payout.fullShares} full shares: ${money(payout.pool)}.`
  const of =
    revenue.month === month
      ? `Managed-services revenue of ${monthYear(month, speech)} was ${money(revenue.amount)}.`
      : `Revenue of ${monthYear(month, speech)} was not confirmed; that of ${monthYear(revenue.month, speech)} stands in: ${money(revenue.amount)}.`
  return `${of} ${basisPointsText(funding.rate, speech)} of it is the pool: ${money(payout.pool)}.`
}

function goalWords(
  { metric, score, amount }: GoalPay,
  plan: PlanVersion,
  money: (amount: Cents) => string,
): readonly string[] {
  const { title } = METRICS[metric]
  const goal = plan.goals.find(each => each.metric === metric)
  if (goal?.mode?.kind === 'gate') return [`${title} is a gate, and it held.`]
  if (score === null) return [`${title} was left out; the other goals share its part.`]
  return [amount > 0 ? `${title} paid ${money(amount)}.` : `${title} paid nothing.`]
}
