import type { PlanVersion } from '../../core/model/plan.ts'
import { monthText, type Speech } from '../../core/snapshot/format.ts'

/** What saving does in the state the plan is in. */
export function stateSentence(version: PlanVersion, month: string, speech: Speech): string {
  if (version.rehearsal)
    return `${month} is a rehearsal: nothing is owed, and what you save shows on the wall at once.`
  const since = `${monthText(version.effective, speech)} ${version.effective.slice(0, 4)}`
  return `In force since ${since}. What you save counts for ${month} and shows on the wall at once.`
}
