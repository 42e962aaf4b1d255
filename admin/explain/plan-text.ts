import type { Explanation } from '../../core/model/explanation.ts'
import { monthText, type Speech } from '../../core/snapshot/format.ts'

/** Which version of the plan judges: `In force since November 2026, a rehearsal`. */
export function planText({ effective, rehearsal }: Explanation['plan'], speech: Speech): string {
  const since = `In force since ${monthText(effective, speech)} ${effective.slice(0, 4)}`
  return rehearsal ? `${since}, a rehearsal` : since
}
