import type { Standing } from '../bonus/goal-score.ts'
import { ladder } from '../bonus/ladder.ts'
import type { Stake } from '../bonus/stake.ts'
import type { MonthForecast } from '../model/forecast.ts'
import type { PlanVersion } from '../model/plan.ts'
import type { RungFigure } from '../model/pool-figure.ts'
import type { Cents } from '../model/units.ts'

/**
 * The payouts a month can come to, the highest first. With chances: the rows of the forecast. Without: every distinct
 * payout of the plan. `paid`: what holds now, whole units, or null without data.
 */
export function poolRungs(
  version: PlanVersion,
  standings: readonly Standing[],
  held: Stake,
  paid: Cents | null,
  rows: MonthForecast['rows'],
): readonly RungFigure[] {
  // What is left out leaves the ladder to the other goals.
  const isJudged = (_: unknown, index: number) => standings[index]?.met !== null
  const ruling = { ...version, goals: version.goals.filter(isJudged) }
  const of = ruling.goals.length
  const all = ladder(ruling, held)
  const goalsOf = new Map(all.map(({ amount, goals }) => [amount, goals]))
  const holding = standings.filter(({ met }) => met === true).length
  const figure = (amount: Cents, percent: number | null): RungFigure => ({
    ...{ id: String(amount), amount, goals: goalsOf.get(amount) ?? holding, of, percent },
    now: amount === paid,
  })
  if (rows.length > 0) return rows.map(({ amount, percent }) => figure(amount, percent))
  // Between two points of a straight line the amount of now is a rung of its own.
  const amounts = new Set([...goalsOf.keys(), ...(paid === null ? [] : [paid])])
  return [...amounts]
    .sort((a, b) => b - a)
    .map(amount => figure(amount, null))
    .filter(rung => rung.amount > 0 || rung.now)
}
