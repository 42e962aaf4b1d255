import type { Plan, PlanVersion } from '../model/plan.ts'

/** The plan version that rules a month: the last one effective by then, else the first there is. */
export function versionAt(plan: Plan, month: string): PlanVersion {
  const sorted = [...plan.versions].sort((a, b) => order(a.effective, b.effective))
  const first = sorted[0]
  if (!first) throw new Error('a plan has at least one version')
  return sorted.filter(version => version.effective <= month).at(-1) ?? first
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
