import type { Standing } from '../bonus/goal-score.ts'
import type { Judged } from '../bonus/judge.ts'
import { meets, reaching } from '../bonus/meets.ts'
import type { Goal, GoalMode } from '../model/goal.ts'
import { type GoalOdds, judgedOdds } from './outcomes.ts'
import type { GoalProjection } from './project-goal.ts'
import { tierOdds } from './tier-odds.ts'

/** One way a goal may end, and the goal it is scored by: a tier's point counts as reached, however strict its comparator. */
export interface GoalLevel {
  readonly goal: Goal
  readonly standing: Standing
}

type Tiers = Extract<GoalMode, { kind: 'tiers' }>

/** Above this many cases a tier keeps its first and its last point only, as the ladder does. */
const MOST_CASES = 1024

/** How each goal may end. Null or without a chance: it stays as it is judged now. The chances of each add up to 1. */
export function goalLevels(
  goals: readonly Goal[],
  projected: readonly (GoalProjection | null)[],
  judged: readonly Judged[],
): readonly GoalOdds<GoalLevel>[] {
  const levels = (isShort: boolean) =>
    goals.map((goal, index) => levelsOf(goal, projected[index] ?? null, judged[index], isShort))
  const all = levels(false)
  return all.reduce((cases, each) => cases * each.length, 1) <= MOST_CASES ? all : levels(true)
}

/** How a goal stands now, as a level. */
export const heldLevel = (goal: Goal, judged: Judged | undefined): GoalLevel => ({
  goal,
  standing: { met: judged ? judged.met : false, by: judged?.by ?? null },
})

function levelsOf(
  goal: Goal,
  projection: GoalProjection | null,
  judged: Judged | undefined,
  isShort: boolean,
): GoalOdds<GoalLevel> {
  if (projection === null || projection.chance === null)
    return [{ level: heldLevel(goal, judged), chance: 1 }]
  const { chance, leftOut } = projection
  const odds =
    goal.mode?.kind === 'tiers'
      ? tierLevels(goal, goal.mode, projection, isShort)
      : judgedOdds(chance, leftOut).map(each => ({
          level: { goal, standing: { met: each.level, by: null } },
          chance: each.chance,
        }))
  return odds.filter(each => each.chance > 0)
}

function tierLevels(
  goal: Goal,
  { points, shape }: Tiers,
  { chanceOf, leftOut }: GoalProjection,
  isShort: boolean,
): GoalOdds<GoalLevel> {
  const kept = isShort && points.length > 2 ? [points[0]!, points.at(-1)!] : points
  const tiers = kept.map(({ at }, index) => ({ target: at, score: index + 1 }))
  const chance = (target: Goal['target']) => chanceOf?.(goal.comparator, target) ?? 0
  const comparator = reaching(goal.comparator)
  const reached = (by: Goal['target']): Standing => ({ met: meets(by, comparator, goal.target), by })
  // A line is flat outside: what ends before its first point pays what that point does.
  const below = shape === 'lines' && kept[0] ? { ...reached(kept[0].at), met: false } : MISSED
  const odds = tierOdds(tiers, chance, shape).map(each => ({
    level: {
      goal: { ...goal, comparator },
      standing: each.level === 0 ? below : reached(kept[each.level - 1]!.at),
    },
    chance: each.chance * (1 - leftOut),
  }))
  return [...odds, { level: { goal, standing: { met: null, by: null } }, chance: leftOut }]
}

const MISSED: Standing = { met: false, by: null }
