import type { Goal } from '../model/goal.ts'
import type { PlanVersion } from '../model/plan.ts'

/** A goal with the target it has in a month (YYYY-MM): its own, or the one that a ramp sets for that month. */
export function goalAt(goal: Goal, month: string): Goal {
  const target = goal.ramp?.[month]
  return target === undefined ? goal : { ...goal, target }
}

/** A plan version with every goal's target of a month. For reckoning only: an edit starts from the version itself. */
export function rulesAt(version: PlanVersion, month: string): PlanVersion {
  return { ...version, goals: version.goals.map(goal => goalAt(goal, month)) }
}
