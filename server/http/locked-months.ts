import { versionAt } from '../../core/bonus/version-at.ts'
import type { Plan } from '../../core/model/plan.ts'
import { monthAfter } from '../../core/time/period.ts'

/** A plan of more months shows its newest ones only. */
const MOST = 60

/** The months of a plan that have begun and are no rehearsal, the newest first: only a correction moves their goals. */
export function lockedMonths(plan: Plan, now: string): readonly string[] {
  const first = plan.versions.map(({ effective }) => effective).sort()[0] ?? now
  const begun: string[] = []
  for (let month = now; month >= first && begun.length < MOST; month = monthAfter(month, -1))
    begun.push(month)
  return begun.filter(month => !versionAt(plan, month).rehearsal)
}
