import type { Goal } from '../model/goal.ts'
import type { PlanVersion } from '../model/plan.ts'
import type { Cents } from '../model/units.ts'
import { goalScore, type Standing } from './goal-score.ts'
import { meets, reaching } from './meets.ts'
import { payoutOf } from './payout-of.ts'
import { stake } from './stake.ts'
import { wholeUnits } from './whole-units.ts'

/** One payout that payroll can pay, in whole units, and the fewest goals that reach it. */
export interface Rung {
  readonly amount: Cents
  readonly goals: number
}

/** Above this many cases a tier shows its first and its last point only. */
const MOST_CASES = 4096

/**
 * The distinct payouts of a plan, highest first, as the wall shows them. Tiers have rungs at their points, straight lines
 * too. Which of them a screen has room for is the business of core/snapshot.
 */
export function ladder(version: PlanVersion, held = stake(version)): readonly Rung[] {
  const fewest = new Map<Cents, number>()
  const relaxed = atPoints(version)
  for (const standings of cases(relaxed)) {
    const amount = wholeUnits(payoutOf(relaxed, standings, held).payable)
    const goals = standings.filter((standing, index) => isCounted(relaxed.goals[index], standing)).length
    fewest.set(amount, Math.min(fewest.get(amount) ?? goals, goals))
  }
  return [...fewest].map(([amount, goals]) => ({ amount, goals })).sort((a, b) => b.amount - a.amount)
}

/** Every way the goals can stand. */
function cases(version: PlanVersion): readonly (readonly Standing[])[] {
  const all = version.goals.map(standings)
  const count = all.reduce((product, each) => product * each.length, 1)
  const ways = count <= MOST_CASES ? all : all.map(each => [each.at(0) ?? MISSED, each.at(-1) ?? MET])
  return ways.reduce<readonly (readonly Standing[])[]>(
    (found, each) => found.flatMap(some => each.map(one => [...some, one])),
    [[]],
  )
}

const MISSED: Standing = { met: false, by: null }
const MET: Standing = { met: true, by: null }

/** A goal missed or met; a tier at nothing and at each of its points. */
function standings(goal: Goal): readonly Standing[] {
  if (goal.mode?.kind !== 'tiers') return [MISSED, MET]
  const { comparator, target } = goal
  return [MISSED, ...goal.mode.points.map(({ at }) => ({ met: meets(at, comparator, target), by: at }))]
}

// A point's own value stands for having reached it, however strict the comparator is.
function atPoints(version: PlanVersion): PlanVersion {
  const goals = version.goals.map(goal => ({ ...goal, comparator: reaching(goal.comparator) }))
  return { ...version, goals }
}

function isCounted(goal: Goal | undefined, standing: Standing): boolean {
  if (goal?.mode?.kind !== 'tiers') return standing.met === true
  return (goalScore(goal, standing)?.num ?? 0n) > 0n
}
