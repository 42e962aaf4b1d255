import { readingDue } from '../../core/metrics/reading-due.ts'
import { METRICS, type MetricKey } from '../../core/model/metric.ts'
import type { Reading } from '../../core/model/reading.ts'
import { daysBetween } from '../../core/time/date-after.ts'

/** How a typed-in number ages. */
export interface DueReading {
  readonly metric: MetricKey
  readonly state: 'fresh' | 'due' | 'stale'
  /** The day the newest number was true; null when there is none. */
  readonly last: string | null
  /** From this day on its author is reminded. */
  readonly dueOn: string | null
  readonly author: string | null
  /** What to do, or how long there is time. */
  readonly sentence: string
}

/** When each typed-in number of a team is due. Days are YYYY-MM-DD of the team's zone. */
export function dueReadings(
  metrics: readonly MetricKey[],
  readings: readonly Reading[],
  today: string,
): readonly DueReading[] {
  return metrics.map(metric => {
    const due = readingDue(metric, readings, today)
    return { metric, ...due, sentence: `${METRICS[metric].title} ${rest(due, today)}` }
  })
}

function rest({ state, last, dueOn, author }: ReturnType<typeof readingDue>, today: string): string {
  if (last === null) return 'has no number yet. Type in the first.'
  const days = daysBetween(last, today)
  const age = days === 1 ? 'one day' : `${days} days`
  if (state === 'stale') return `is ${age} old and no longer judged. Type in a new number.`
  if (state === 'due') return `is ${age} old. ${author}, type in a new number before it goes stale.`
  return `is up to date. A new number is due on ${dueOn}.`
}
