import type { Plan, PlanVersion } from '../model/plan.ts'
import type { Problem, Result } from '../model/result.ts'
import { monthAfter } from '../time/period.ts'
import { versionAt } from './version-at.ts'

/**
 * How an edit takes effect. `next-month`: from next month on, or a later month that the version names; a month that has
 * begun is locked, but for a rehearsal, which stays editable. `correction`: in the running month or an ended one that is
 * not closed, with a reason. `first`: the plan as nobody has saved it yet, from any month that is not closed.
 */
export type PlanEditMode = 'next-month' | 'first' | { readonly correction: string }

export interface PlanEditTime {
  /** The team's month now, YYYY-MM. */
  readonly month: string
  /** The last month that is closed, or null. */
  readonly closed: string | null
}

/**
 * The plan with an edited version in it: one version for a month, the others untouched. Fails with the field and the
 * reason, and changes nothing. The version's own checks are those of core/model/plan-schema.ts.
 */
export function planEdit(
  plan: Plan,
  version: PlanVersion,
  time: PlanEditTime,
  mode: PlanEditMode,
): Result<Plan> {
  const { correction: _, ...rules } = version
  if (mode === 'first') return firstPlan(plan, rules, time)
  if (typeof mode === 'object') return corrected(plan, rules, time, mode.correction)
  const effective = editStarts(plan, version, time)
  return { ok: true, value: withVersion(plan, { ...rules, effective }) }
}

/** The month from which an edit saved now would rule: this one where it is a rehearsal and stays one, else a later one. */
export function editStarts(plan: Plan, version: PlanVersion, { month, closed }: PlanEditTime): string {
  const isOpen = closed === null || closed < month
  const isRehearsal = versionAt(plan, month).rehearsal && version.rehearsal
  const soonest = isOpen && isRehearsal ? month : monthAfter(month, 1)
  return [soonest, version.effective].sort().at(-1) ?? soonest
}

function firstPlan(plan: Plan, version: PlanVersion, { closed }: PlanEditTime): Result<Plan> {
  if (plan.versions.some(({ savedAt }) => savedAt !== undefined))
    return failed('effective', 'The plan has been saved before. A change starts next month')
  if (closed !== null && version.effective <= closed)
    return failed('effective', `${closed} is closed. Begin with ${monthAfter(closed, 1)} or later`)
  return { ok: true, value: { ...plan, versions: [version] } }
}

function corrected(plan: Plan, version: PlanVersion, time: PlanEditTime, reason: string): Result<Plan> {
  const problems: Problem[] = []
  const { effective } = version
  if (reason.trim().length < 5)
    problems.push({ path: 'correction', message: 'Write a reason of five letters or more' })
  if (effective > time.month)
    problems.push({ path: 'effective', message: `${effective} has not begun. Save it as a change` })
  const first = plan.versions.map(each => each.effective).sort()[0] ?? effective
  if (effective < first)
    problems.push({
      path: 'effective',
      message: `The plan begins with ${first}. A month before it owes nothing`,
    })
  else if (time.closed !== null && effective <= time.closed)
    problems.push({
      path: 'effective',
      message: `${time.closed} is closed. Put it right with an adjustment in a later month`,
    })
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, value: withVersion(plan, { ...version, correction: reason.trim() }) }
}

function withVersion(plan: Plan, version: PlanVersion): Plan {
  const others = plan.versions.filter(({ effective }) => effective !== version.effective)
  const versions = [...others, version].sort((a, b) => (a.effective < b.effective ? -1 : 1))
  return { ...plan, versions }
}

const failed = (path: string, message: string): Result<Plan> => ({ ok: false, problems: [{ path, message }] })
