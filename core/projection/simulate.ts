import { rulesAt } from '../bonus/goal-at.ts'
import { type Judged, judge } from '../bonus/judge.ts'
import { payoutOf } from '../bonus/payout-of.ts'
import type { MetricKey } from '../model/metric.ts'
import type { PlanVersion } from '../model/plan.ts'
import { type Cents, cents } from '../model/units.ts'
import type { FinalValues } from './final-values.ts'

/** An ended month as a plan is tried on it. */
export interface TriedMonth {
  readonly month: string
  /** What is absent was not measured then. */
  readonly values: FinalValues
  readonly revenue: Cents
  readonly fullShares: number
  /** Base pay of everybody in the team; null where nobody's is known. */
  readonly basePay: Cents | null
}

export interface SimulatedMonth {
  readonly month: string
  /** Goals met, of those judged. */
  readonly met: number
  readonly of: number
  readonly pool: Cents
  readonly pays: Cents
  readonly fullShares: number
  /** For one full share, rounded down to the cent. */
  readonly perShare: Cents
  /** Goals without a value in that month: they count as missed. */
  readonly lacks: readonly MetricKey[]
  readonly held: { readonly [metric in MetricKey]?: boolean | null }
}

/** What a plan would have paid in ended months, oldest first, each judged by that month's targets. Pure. */
export function simulate(version: PlanVersion, months: readonly TriedMonth[]): readonly SimulatedMonth[] {
  let carried = cents(0)
  let last: SimulatedMonth['held'] = {}
  return months.map(month => {
    const rules = rulesAt(version, month.month)
    const judged = rules.goals.map(goal => {
      const { exact, counted } = month.values[goal.metric] ?? { exact: null, counted: 0 }
      return judge(exact, counted, goal, last[goal.metric] ?? null)
    })
    const { revenue, fullShares } = month
    const { payable, pool, unearned } = payoutOf(rules, judged, { revenue, fullShares, carried })
    if (version.unearned === 'rolled-over') carried = unearned
    last = heldOf(rules, judged)
    return {
      month: month.month,
      met: judged.filter(({ met }) => met === true).length,
      of: judged.filter(({ met }) => met !== null).length,
      ...{ pool, pays: payable, fullShares },
      perShare: cents(fullShares > 0 ? Math.floor(payable / fullShares) : 0),
      lacks: rules.goals.flatMap(({ metric }, index) =>
        lacks(month, metric, judged[index]) ? [metric] : [],
      ),
      held: last,
    }
  })
}

const heldOf = ({ goals }: PlanVersion, judged: readonly Judged[]): SimulatedMonth['held'] =>
  Object.fromEntries(goals.map(({ metric }, index) => [metric, judged[index]?.met ?? null]))

const lacks = ({ values }: TriedMonth, metric: MetricKey, judged: Judged | undefined): boolean =>
  (values[metric]?.exact ?? null) === null && judged?.met !== null
