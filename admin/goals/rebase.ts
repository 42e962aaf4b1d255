import { type Draft, GOAL_FIELDS, type GoalDraft } from './draft.ts'
import { RULE_FIELDS, type RuleField } from './rules.ts'

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
  const rules = RULE_FIELDS.map(field => [field, merged(draft[field], base[field], theirs[field])])
  return {
    goals: [...kept, ...own],
    ...(Object.fromEntries(rules) as { readonly [field in RuleField]: string }),
  }
}

const merged = <T>(mine: T, base: T, theirs: T) => (mine === base ? theirs : mine)

function mergedGoal(mine: GoalDraft | undefined, base: GoalDraft | undefined, theirs: GoalDraft): GoalDraft {
  if (!mine) return theirs
  // Added on both sides: what was typed here stays.
  if (!base) return mine
  const fields = GOAL_FIELDS.map(name => [name, merged<string>(mine[name], base[name], theirs[name])])
  return { ...theirs, ...(Object.fromEntries(fields) as Partial<GoalDraft>) }
}

const isChanged = (goal: GoalDraft, base: GoalDraft | undefined) =>
  !base || GOAL_FIELDS.some(name => goal[name] !== base[name])

const find = (draft: Draft, { metric }: GoalDraft) => draft.goals.find(goal => goal.metric === metric)
