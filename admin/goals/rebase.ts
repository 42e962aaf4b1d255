import { type Draft, GOAL_FIELDS, type GoalDraft } from './draft.ts'

/**
 * A draft made from `base`, carried over to what somebody else saved meanwhile: every field changed here keeps its text,
 * every other field takes theirs. A goal changed here and removed there stays.
 */
export function rebase(draft: Draft, base: Draft, theirs: Draft): Draft {
  const mine = (goal: GoalDraft) => find(draft, goal)
  const kept = theirs.goals
    .filter(goal => mine(goal) || !find(base, goal))
    .map(goal => mergedGoal(mine(goal), find(base, goal), goal))
  const own = draft.goals.filter(goal => !find(theirs, goal) && isChanged(goal, find(base, goal)))
  return {
    goals: [...kept, ...own],
    rate: merged(draft.rate, base.rate, theirs.rate),
    revenue: merged(draft.revenue, base.revenue, theirs.revenue),
    fullShares: merged(draft.fullShares, base.fullShares, theirs.fullShares),
  }
}

const merged = <T>(mine: T, base: T, theirs: T) => (mine === base ? theirs : mine)

function mergedGoal(mine: GoalDraft | undefined, base: GoalDraft | undefined, theirs: GoalDraft): GoalDraft {
  if (!mine) return theirs
  // Added on both sides: what was typed here stays.
  if (!base) return mine
  return {
    metric: theirs.metric,
    comparator: merged(mine.comparator, base.comparator, theirs.comparator),
    target: merged(mine.target, base.target, theirs.target),
    parts: merged(mine.parts, base.parts, theirs.parts),
    minimum: merged(mine.minimum, base.minimum, theirs.minimum),
    below: merged(mine.below, base.below, theirs.below),
  }
}

const isChanged = (goal: GoalDraft, base: GoalDraft | undefined) =>
  !base || GOAL_FIELDS.some(name => goal[name] !== base[name])

const find = (draft: Draft, { metric }: GoalDraft) => draft.goals.find(goal => goal.metric === metric)
