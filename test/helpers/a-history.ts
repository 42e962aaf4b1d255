import { worldHistory } from '../../bench/world-history.ts'
import type { Goal } from '../../core/model/goal.ts'
import type { HistoryMonth, Standing } from '../../core/model/history.ts'
import { HOUR, type Instant, type Millis } from '../../core/model/units.ts'
import { AGE_EDGES } from '../../core/projection/age-buckets.ts'
import { WEEK_PARTS } from '../../core/projection/week-parts.ts'

/** Twelve months of an invented help desk of 200 tickets a month, from June 2024 on. */
export const aHistory = (seed = 5, zombies = 0): readonly HistoryMonth[] =>
  worldHistory({ seed, first: '2024-04', months: 14, volume: 200, zombies })

export const FIVE_HOURS: Goal = {
  metric: 'mttr',
  comparator: 'at most',
  target: { num: 5 * HOUR, den: 1 },
  parts: 1,
}

export const shareOfGoal = (
  metric: Goal['metric'],
  num: number,
  comparator: Goal['comparator'] = 'at least',
): Goal => ({
  metric,
  comparator,
  target: { num, den: 100 },
  parts: 1,
})

/** A month in which nothing has happened yet, changed as a test needs. Times in hours. */
export function aStanding(known: Partial<Standing> = {}): Standing {
  return {
    day: 0,
    at: 0 as Instant,
    elapsed: (80 * HOUR) as Millis,
    remaining: (100 * HOUR) as Millis,
    opened: 0,
    resolved: { n: 0, sum: 0, logs: 0 },
    open: [],
    waiting: [],
    closures: AGE_EDGES.map(() => 0),
    exposure: AGE_EDGES.map(() => 0),
    answers: { positive: 0, neutral: 0, negative: 0 },
    response: { good: 0, n: 0 },
    resolution: { good: 0, n: 0 },
    passed: new Array(WEEK_PARTS).fill(0),
    slices: [],
    ...known,
  }
}

/** An ended month with these durations (hours), changed as a test needs. */
export function aMonth(
  month: string,
  hours: readonly number[],
  known: Partial<HistoryMonth> = {},
): HistoryMonth {
  const { answers, response, resolution, closures, exposure } = aStanding()
  return {
    month,
    business: (180 * HOUR) as Millis,
    opened: hours.length,
    arrivals: new Array(168).fill(0),
    durations: hours.map(hour => hour * HOUR).sort((a, b) => a - b),
    closures,
    exposure,
    waits: { n: 0, sum: 0, squares: 0 },
    answers,
    response,
    resolution,
    standings: [],
    ...known,
  }
}
