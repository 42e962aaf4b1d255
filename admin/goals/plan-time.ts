import { editStarts } from '../../core/bonus/plan-edit.ts'
import { versionAt } from '../../core/bonus/version-at.ts'
import type { PlanVersion } from '../../core/model/plan.ts'
import { monthAfter } from '../../core/time/period.ts'
import type { TeamPlan } from '../api.ts'

/** The version that rules the running month. */
export const ruling = ({ plan, month }: TeamPlan): PlanVersion => versionAt(plan, month)

/** Nobody has saved the plan yet: it may still start in any month. */
export const isFirst = ({ plan }: TeamPlan) => plan.versions.every(({ savedAt }) => savedAt === undefined)

/** The running month is locked: it has begun, is no rehearsal, and its plan has been saved before. */
export const isLocked = (plan: TeamPlan) => !isFirst(plan) && !ruling(plan).rehearsal

/** The months up to the running one that a save of this version makes owed and locked, YYYY-MM. Most saves: none. */
export function lockedBySave(plan: TeamPlan, version: PlanVersion): readonly string[] {
  const months: string[] = []
  if (version.rehearsal || isLocked(plan)) return months
  for (let month = startsIn(plan, version); month <= plan.month; month = monthAfter(month, 1))
    months.push(month)
  return months
}

const timeOf = ({ month, closed }: TeamPlan) => ({ month, closed: closed[0] ?? null })

/** The month from which a version of the page would rule if it were saved now, YYYY-MM. A first plan keeps its own. */
export function startsIn(plan: TeamPlan, version: PlanVersion): string {
  if (isFirst(plan)) return version.effective
  return editStarts(plan.plan, { ...version, effective: plan.month }, timeOf(plan))
}

/** The version that the page edits: the running month's, or next month's where the running one is locked. */
export function edited(plan: TeamPlan): PlanVersion {
  return isLocked(plan) ? versionAt(plan.plan, monthAfter(plan.month, 1)) : ruling(plan)
}

/** What goes to the server: a first plan keeps its own month, everything else starts when it can. */
export function sentVersion(plan: TeamPlan, version: PlanVersion, isCorrection: boolean): PlanVersion {
  if (isCorrection) return { ...version, effective: plan.month }
  return isFirst(plan) ? version : { ...version, effective: startsIn(plan, version) }
}

/** A plan with a version in it that was saved, as long as the server has not told it again. */
export function withSaved(
  plan: TeamPlan,
  version: PlanVersion,
  revision: number,
  effective: string,
): TeamPlan {
  const saved = {
    ...version,
    effective,
    savedAt: version.savedAt ?? (0 as NonNullable<PlanVersion['savedAt']>),
  }
  const others = isFirst(plan) ? [] : plan.plan.versions.filter(other => other.effective !== effective)
  const versions = [...others, saved].sort((a, b) => (a.effective < b.effective ? -1 : 1))
  return { ...plan, revision, plan: { ...plan.plan, versions } }
}
