import type { Goal } from '../../core/model/goal.ts'
import type { Exact, Millis } from '../../core/model/units.ts'
import type { GoalOf } from '../../core/projection/replay.ts'

/** Months with fewer tickets say nothing of a forecast: resolved in the three months before, and in their own. */
const LEAST_BEFORE = 60
const LEAST_OWN = 20

/** The goal of each month that is judged: a time, or (null) the mean over the tickets of the three months before. */
export function backtestGoal(time: Millis | null): GoalOf {
  return (past, month) => {
    const before = past.flatMap(({ durations }) => durations)
    if (before.length < LEAST_BEFORE || month.durations.length < LEAST_OWN) return null
    return timeGoal(time === null ? meanOf(before) : { num: time, den: 1 })
  }
}

const meanOf = (times: readonly number[]): Exact => ({
  num: times.reduce((sum, time) => sum + time, 0),
  den: times.length,
})

const timeGoal = (target: Exact): Goal => ({ metric: 'mttr', comparator: 'at most', target, parts: 1 })
