import type { ReadinessItem } from '../../../core/model/source-report.ts'

const EXAMPLES = 5

/** What was found of one thing, with the first of it as examples. */
export function readinessItem(
  id: string,
  label: string,
  found: readonly string[],
  sentence: string,
): ReadinessItem {
  return { id, label, count: found.length, examples: found.slice(0, EXAMPLES), sentence }
}
