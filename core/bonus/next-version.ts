import type { Plan, PlanVersion } from '../model/plan.ts'

/** The plan version that takes over after a month (YYYY-MM), the soonest, or null: what the wall announces. */
export function nextVersion(plan: Plan, month: string): PlanVersion | null {
  const later = plan.versions.filter(version => version.effective > month)
  return later.sort((a, b) => (a.effective < b.effective ? -1 : 1))[0] ?? null
}
