import type { Exact } from '../model/units.ts'
import type { GoalOdds } from './outcomes.ts'

/** From this target on, a goal earns this score (1 is all of its share). */
export interface Tier {
  readonly target: Exact
  readonly score: number
}

const PARTS = 8

/**
 * The odds of a goal that pays by tiers, given from the easiest target to the hardest; `chance`: that the value is as good
 * as a target. Steps: the score of the hardest tier reached, 0 below the first. Lines: the score runs straight between
 * tiers; its rungs are the tiers, and what ends between two is split so that the average score is right (trapezoid rule).
 */
export function tierOdds(
  tiers: readonly Tier[],
  chance: (target: Exact) => number,
  shape: 'steps' | 'lines',
): GoalOdds<number> {
  // A chance never rises with a harder target, whatever the last digit of a model says.
  let least = 1
  const reached = tiers.map(({ target }) => {
    least = Math.min(least, chance(target))
    return least
  })
  const odds = tiers.map(({ score }, k) => ({
    level: score,
    chance: (reached[k] ?? 0) - (reached[k + 1] ?? 0),
  }))
  if (shape === 'lines')
    for (let k = 0; k + 1 < tiers.length; k++) {
      const mass = reached[k]! - reached[k + 1]!
      const further =
        mass * position(tiers[k]!.target, tiers[k + 1]!.target, reached[k]!, reached[k + 1]!, chance)
      odds[k] = { ...odds[k]!, chance: odds[k]!.chance - further }
      odds[k + 1] = { ...odds[k + 1]!, chance: odds[k + 1]!.chance + further }
    }
  return [{ level: 0, chance: 1 - (reached[0] ?? 0) }, ...odds]
}

/** How far between two targets, on average, what ends between them ends: 0 to 1. */
function position(
  from: Exact,
  to: Exact,
  first: number,
  last: number,
  chance: (target: Exact) => number,
): number {
  if (first <= last) return 0
  let area = (first + last) / 2
  for (let part = 1; part < PARTS; part++) {
    const num = from.num * to.den * (PARTS - part) + to.num * from.den * part
    area += Math.min(first, Math.max(last, chance({ num, den: from.den * to.den * PARTS })))
  }
  return Math.min(1, Math.max(0, (area / PARTS - last) / (first - last)))
}
