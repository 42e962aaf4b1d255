import type { Standing } from '../bonus/goal-score.ts'
import { payoutOf } from '../bonus/payout-of.ts'
import type { Stake } from '../bonus/stake.ts'
import { wholeUnits } from '../bonus/whole-units.ts'
import type { MonthForecast } from '../model/forecast.ts'
import type { Goal } from '../model/goal.ts'
import type { MetricKey } from '../model/metric.ts'
import type { PlanVersion } from '../model/plan.ts'
import type { PoolFigure } from '../model/pool-figure.ts'
import type { Cents } from '../model/units.ts'

export interface WouldAddInput {
  readonly version: PlanVersion
  /** In the order of the version's goals. */
  readonly standings: readonly Standing[]
  readonly held: Stake
  readonly forecast: MonthForecast | null
}

/**
 * What each goal that does not hold would add to an amount by itself, whole units, the largest first. The amount is that of
 * now, or else that of the goals that are more likely met than not; of an amount that is neither nothing is said.
 */
export function wouldAdd(
  { version, standings, held, forecast }: WouldAddInput,
  amount: Cents | null,
  outOfReach: readonly MetricKey[],
): PoolFigure['wouldAdd'] {
  const pays = (each: readonly Standing[]) => wholeUnits(payoutOf(version, each, held).payable)
  const likely = version.goals.map((goal, index) => likelyStanding(goal, standings[index], forecast))
  const base = [standings, likely].find(each => pays(each) === amount)
  if (base === undefined || amount === null) return []
  return version.goals
    .flatMap(({ metric: id }, index) => {
      const isMissed = standings[index]?.met === false && base[index]?.met === false
      if (!isMissed || outOfReach.includes(id)) return []
      const reached = base.with(index, { met: true, by: null })
      return [{ id, amount: (pays(reached) - amount) as Cents }]
    })
    .filter(each => each.amount > 0)
    .sort((a, b) => b.amount - a.amount)
}

/** A tier may end at any of its points: it counts as it stands. */
function likelyStanding(
  goal: Goal,
  now: Standing = { met: false, by: null },
  forecast: MonthForecast | null,
): Standing {
  const chance = forecast?.goals[goal.metric]?.chance ?? null
  if (chance === null || now.met === null || goal.mode?.kind === 'tiers') return now
  return { ...now, met: chance >= 0.5 }
}
