import type { Comparator, Goal } from '../model/goal.ts'
import type { Standing } from '../model/history.ts'
import type { Exact } from '../model/units.ts'
import type { FanEnds } from './fan.ts'
import type { Pool } from './pool.ts'
import { pooled } from './pool.ts'
import { expectedTickets, fewerThan, type TimeModel, timeChance } from './time-model.ts'
import { timeModels } from './time-models.ts'
import type { Trailing } from './trailing.ts'

/** What a model of a month's end can answer. Targets in the metric's unit. */
export interface EndModel {
  readonly expected: number
  chance(comparator: Comparator, target: Exact): number
  odds(goal: Goal, lastMet: boolean | null): { readonly met: number; readonly leftOut: number }
  ends(): FanEnds
}

/** The month's resolution time, by the pooled models. Members that are left out are not made. */
export function projectTime(standing: Standing, past: Trailing, { weights, spreads }: Pool): EndModel {
  const models = timeModels(standing, past, weights)
  const { resolved } = standing
  const chance = (comparator: Comparator, target: Exact) =>
    pooled(
      models.map((model, k) => timeChance(model, resolved, comparator, target, spreads[k])),
      weights,
    )
  const mean = (of: (model: TimeModel) => number) =>
    models.reduce((sum, model, k) => sum + of(model) * (weights[k] ?? 0), 0)
  return {
    expected: mean(expectedTickets),
    chance,
    odds(goal, lastMet) {
      const met = chance(goal.comparator, goal.target)
      const { minimum } = goal
      if (minimum === undefined || minimum.below === 'judged') return { met, leftOut: 0 }
      const few = mean(model => fewerThan(minimum.counted, model, resolved))
      if (minimum.below === 'left-out') return { met: met * (1 - few), leftOut: few }
      return { met: met * (1 - few) + (lastMet ? few : 0), leftOut: 0 }
    },
    ends: () => {
      const below = (time: number) => chance('at most', { num: Math.round(time), den: 1 })
      const start = resolved.n === 0 ? past.mean : resolved.sum / resolved.n
      const [low, middle, high] = [0.1, 0.5, 0.9].map(level => quantile(below, level, start)) as [
        number,
        number,
        number,
      ]
      return { low, middle, high }
    },
  }
}

/** Where a rising chance passes a level, to a thousandth of the start. */
function quantile(below: (time: number) => number, level: number, start: number): number {
  let low = 0
  let high = Math.max(1, start)
  for (let doubled = 0; below(high) < level && doubled < 40; doubled++) {
    low = high
    high *= 2
  }
  const fine = Math.max(1, start) / 1000
  while (high - low > fine) {
    const middle = (low + high) / 2
    if (below(middle) < level) low = middle
    else high = middle
  }
  return (low + high) / 2
}
