import { meets } from '../bonus/meets.ts'
import type { Comparator } from '../model/goal.ts'
import type { Standing } from '../model/history.ts'
import type { Exact } from '../model/units.ts'
import { excess, type JointCumulants } from './joint-cumulants.ts'
import { shiftedGamma } from './shifted-gamma.ts'

/** What is still to be resolved, as a mixture of cases; the weights add up to 1. */
export type TimeModel = readonly { readonly weight: number; readonly joint: JointCumulants }[]

type Resolved = Pick<Standing['resolved'], 'n' | 'sum'>

/**
 * The chance that the month's mean resolution time stands to a target (in milliseconds) as the comparator says. `spread`
 * widens the variance of what is still to come.
 */
export function timeChance(
  model: TimeModel,
  resolved: Resolved,
  comparator: Comparator,
  target: Exact,
  spread = 1,
): number {
  const g = target.num / target.den
  const slack = g * resolved.n - resolved.sum
  let chance = 0
  for (const { weight, joint } of model) {
    const [mean, variance, third] = excess(joint, g)
    const held =
      variance > 0
        ? shiftedGamma(slack, mean, variance * spread, third * spread ** 1.5)
        : settled(resolved, joint, comparator, target)
    chance += weight * held
  }
  return Math.min(1, Math.max(0, chance))
}

/** Nothing is left to chance: the goal is met or it is not. */
function settled({ n, sum }: Resolved, joint: JointCumulants, comparator: Comparator, target: Exact): number {
  const all = n + Math.round(joint[1] ?? 0)
  return all > 0 && meets({ num: sum + Math.round(joint[0] ?? 0), den: all }, comparator, target) ? 1 : 0
}

/** How far what came was from what the model told, squared, by the variance it told; at most nine. */
export function miss(model: TimeModel, before: Resolved, after: Resolved, g: number): number {
  let [mean, square] = [0, 0]
  for (const { weight, joint } of model) {
    const [m, variance] = excess(joint, g)
    mean += weight * m
    square += weight * (variance + m * m)
  }
  const came = after.sum - before.sum - g * (after.n - before.n)
  const variance = square - mean * mean
  return variance > 0 ? Math.min(MOST, (came - mean) ** 2 / variance) : 1
}

// Beyond three deviations a month says that something else happened, and not how wide the forecasts should be.
const MOST = 9

/** How many tickets are still to be resolved, on average. */
export function expectedTickets(model: TimeModel): number {
  return model.reduce((sum, { weight, joint }) => sum + weight * (joint[1] ?? 0), 0)
}

/** The chance that fewer than `count` tickets will have been resolved by the month's end, by the normal distribution. */
export function fewerThan(count: number, model: TimeModel, resolved: Resolved): number {
  return model.reduce((sum, { weight, joint }) => {
    const [mean, variance] = [joint[1] ?? 0, joint[4] ?? 0]
    return sum + weight * shiftedGamma(count - 0.5 - resolved.n, mean, variance, 0)
  }, 0)
}
