import type { MetricKey } from '../model/metric.ts'
import type { Reading } from '../model/reading.ts'
import { dateAfter, daysBetween } from '../time/date-after.ts'
import { standingReadings } from './standing-readings.ts'

/** How old a typed-in number is, in whole days of the team's zone. */
export interface ReadingDue {
  /** `due`: its author is reminded. `stale`: too old to judge by. */
  readonly state: 'fresh' | 'due' | 'stale'
  /** The day the newest number was true, YYYY-MM-DD; null when there is none yet. */
  readonly last: string | null
  /** The day of the reminder. */
  readonly dueOn: string | null
  /** Who typed it in. */
  readonly author: string | null
}

const REMIND_ON = 6
const STALE_AFTER = 7

/** When a typed-in number is due: a reminder on day six, stale after seven days. `today` is YYYY-MM-DD of the team's zone. */
export function readingDue(metric: MetricKey, readings: readonly Reading[], today: string): ReadingDue {
  const newest = standingReadings(metric, readings)
    .filter(({ date }) => date <= today)
    .at(-1)
  if (newest === undefined) return { state: 'stale', last: null, dueOn: null, author: null }
  const age = daysBetween(newest.date, today)
  const state = age > STALE_AFTER ? 'stale' : age >= REMIND_ON ? 'due' : 'fresh'
  return { state, last: newest.date, dueOn: dateAfter(newest.date, REMIND_ON), author: newest.author }
}
