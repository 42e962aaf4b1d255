import { isTyped } from '../metrics/is-typed.ts'
import type { MeasureContext } from '../metrics/measure-context.ts'
import { readingDue } from '../metrics/reading-due.ts'
import type { PlanVersion } from '../model/plan.ts'
import { localDate } from '../time/local-date.ts'
import type { Judged } from './judge.ts'

/**
 * Goals in the order of a version's, as they may be shown: while the month runs, a goal on typed-in numbers whose last is
 * older than seven days has no verdict (DOMAIN.md sections 2 and 6). The value stays, and so does what the goal earns,
 * since the close would go by it. A month that has ended is judged on what was typed in.
 */
export function withholdStale(
  { goals }: Pick<PlanVersion, 'goals'>,
  judged: readonly Judged[],
  { readings, money, period, until }: Pick<MeasureContext, 'readings' | 'money' | 'period' | 'until'>,
): readonly Judged[] {
  if (until >= period.to) return judged
  const today = localDate(period.zone, until)
  return judged.map((each, index) => {
    const metric = goals[index]?.metric
    if (metric === undefined || !isTyped(metric, money)) return each
    const isStale = readingDue(metric, readings, today).state === 'stale'
    return isStale ? { ...each, verdict: 'not-known' } : each
  })
}
