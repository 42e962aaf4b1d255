import { METRICS, type MetricKey } from '../model/metric.ts'
import type { PlanVersion } from '../model/plan.ts'
import { type BasisPoints, basisPoints, type Cents, cents } from '../model/units.ts'
import { type SimulatedMonth, simulate, type TriedMonth } from './simulate.ts'

/** A goal that says nothing: it hardly ever held, or always did. */
export interface GoalVerdict {
  readonly metric: MetricKey
  readonly held: number
  readonly sentence: string
}

/** A plan against the last months, and what it means for pay. */
export interface Simulation {
  /** Oldest first. */
  readonly months: readonly SimulatedMonth[]
  readonly total: Cents
  /** Months in which every goal that was judged held. */
  readonly fullMonths: number
  /** For one full share over all the months, and in its worst and best one. */
  readonly perShare: Cents
  readonly worst: Cents
  readonly best: Cents
  readonly verdicts: readonly GoalVerdict[]
  /** Total by the base pay of the same months, 1 is all of it. Null where base pay is not known. */
  readonly shareOfPay: number | null
  /** Rates at which these months would have paid 20 and 30 % of base pay, and what that costs. Null where not known. */
  readonly rate: {
    readonly low: BasisPoints
    readonly high: BasisPoints
    readonly cost: { readonly low: Cents; readonly high: Cents }
  } | null
  /** The same months with one full share more: what a full share gets then, and by how much that and the total change. */
  readonly ninth: { readonly perShare: Cents; readonly change: Cents; readonly cost: Cents }
}

const LOW = 0.2
const HIGH = 0.3
const A_YEAR = 12
const TOO_FEW = 3

/** Tries a plan on ended months, oldest first. Pure. */
export function simulation(version: PlanVersion, tried: readonly TriedMonth[]): Simulation {
  const months = simulate(version, tried)
  const more = simulate(
    version,
    tried.map(month => ({ ...month, fullShares: month.fullShares + 1 })),
  )
  const total = sum(months, ({ pays }) => pays)
  const perShare = sum(months, each => each.perShare)
  const shares = months.map(each => each.perShare)
  const ninth = sum(more, each => each.perShare)
  return {
    months,
    ...{ total, perShare },
    fullMonths: months.filter(({ met, of }) => of > 0 && met === of).length,
    worst: cents(Math.min(...shares, ...(shares.length === 0 ? [0] : []))),
    best: cents(Math.max(0, ...shares)),
    verdicts: version.goals.flatMap(({ metric }) => verdictOf(metric, months)),
    shareOfPay: shareOfPay(tried, months),
    rate: suggestedRate(tried, months),
    ninth: {
      perShare: ninth,
      change: cents(ninth - perShare),
      cost: cents(sum(more, ({ pays }) => pays) - total),
    },
  }
}

function verdictOf(metric: MetricKey, months: readonly SimulatedMonth[]): readonly GoalVerdict[] {
  const judged = months.filter(({ held, lacks }) => held[metric] !== null && !lacks.includes(metric))
  if (judged.length < A_YEAR) return []
  const held = judged.filter(each => each.held[metric] === true).length
  const { title } = METRICS[metric]
  if (held < TOO_FEW)
    return [{ metric, held, sentence: `${title} held in ${held} of ${judged.length} months: too hard.` }]
  if (held === judged.length)
    return [{ metric, held, sentence: `${title} held in all of ${held} months: too easy.` }]
  return []
}

/** Months whose base pay is known, with what they paid. */
const known = (tried: readonly TriedMonth[], months: readonly SimulatedMonth[]) =>
  tried.flatMap(({ basePay, revenue }, index) => {
    const month = months[index]
    return basePay === null || basePay <= 0 || !month ? [] : [{ basePay, revenue, month }]
  })

function shareOfPay(tried: readonly TriedMonth[], months: readonly SimulatedMonth[]): number | null {
  const paid = known(tried, months)
  const pay = sum(paid, ({ basePay }) => basePay)
  return pay === 0 ? null : sum(paid, ({ month }) => month.pays) / pay
}

/** Each month earned a part of its pool; the rate is the one at which those parts of revenue come to a share of pay. */
function suggestedRate(tried: readonly TriedMonth[], months: readonly SimulatedMonth[]): Simulation['rate'] {
  const paid = known(tried, months)
  const pay = sum(paid, ({ basePay }) => basePay)
  const earned = paid.reduce(
    (all, { revenue, month }) => all + (month.pool > 0 ? (revenue * month.pays) / month.pool : 0),
    0,
  )
  if (pay === 0 || earned <= 0) return null
  const rate = (share: number) => basisPoints(Math.round((share * pay * 10_000) / earned))
  const cost = (share: number) => cents(Math.round(share * pay))
  return { low: rate(LOW), high: rate(HIGH), cost: { low: cost(LOW), high: cost(HIGH) } }
}

function sum<T>(all: readonly T[], of: (each: T) => number): Cents {
  return cents(all.reduce((total, each) => total + of(each), 0))
}
