import { METRICS } from '../model/metric.ts'
import type { PlanVersion, Unearned } from '../model/plan.ts'
import { basisPointsText, exactMoneyText, type Speech } from './format.ts'
import { listed } from './listed.ts'

/** Where the pool's money comes from, in a sentence. */
export function fundingRule({ funding }: PlanVersion, speech: Speech): string {
  switch (funding.kind) {
    case 'rate':
      return `The pool is ${basisPointsText(funding.rate, speech)} of the month's managed-services revenue.`
    case 'fixed':
      return `The pool is ${exactMoneyText(funding.amount, speech)} a month.`
    case 'per-head':
      return `The pool is ${exactMoneyText(funding.amount, speech)} a month for each full share.`
  }
}

/** Gates over several goals, cap, floor, and what becomes of money that is not earned. */
export function boundRules(version: PlanVersion, speech: Speech): readonly string[] {
  const { gates = [], cap, floor, unearned } = version
  const several = gates.map(({ n, of }) => {
    const names = listed(of.map(metric => METRICS[metric].title))
    return `At least ${n} of ${names} must be met, or the month pays nothing.`
  })
  return [
    ...several,
    ...(cap === undefined ? [] : [`A month pays ${exactMoneyText(cap, speech)} at most.`]),
    ...(floor === undefined
      ? []
      : [`A month pays ${exactMoneyText(floor, speech)} at least, as long as every gate holds.`]),
    `Money that is not earned ${UNEARNED[unearned ?? 'forfeited']}.`,
  ]
}

export const UNEARNED: { readonly [rule in Unearned]: string } = {
  forfeited: 'stays with the company',
  'rolled-over': 'rolls over into the next month, where it is earned at the same rate',
  charity: 'goes into the charity jar',
}
