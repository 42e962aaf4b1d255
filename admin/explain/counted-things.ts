import type { Explanation } from '../../core/model/explanation.ts'
import { METRICS } from '../../core/model/metric.ts'
import { countText, type Speech } from '../../core/snapshot/format.ts'

type Counted = Pick<Explanation, 'metric' | 'evidence'>

/** What was counted: what a source of money told, or what the metric always counts. */
export const countedThings = ({ metric, evidence }: Counted) => evidence.things ?? METRICS[metric].counted

/** So many of them: `1 invoice`. */
export function thingsText(of: Counted, count: number, speech: Speech): string {
  const things = countedThings(of)
  return `${countText(count, speech)} ${count === 1 ? things.slice(0, -1) : things}`
}
