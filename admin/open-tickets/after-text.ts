import { meets } from '../../core/bonus/meets.ts'
import type { Goal } from '../../core/model/goal.ts'
import type { Exact } from '../../core/model/units.ts'
import type { Speech } from '../../core/snapshot/format.ts'
import { exactTime } from '../words/exact-time.ts'

/** What a resolution time would become, and by how much that is more or less: `3 h 12 min 4 s`, `up 4 min 10 s`. */
export interface AfterText {
  readonly value: string
  readonly change: string
  /** It would then miss the goal, and holds it now. */
  readonly breaks: boolean
}

/** The resolution time after a close, beside the one of now and the goal. */
export function afterText(after: Exact, now: Exact | null, goal: Goal | null, speech: Speech): AfterText {
  const value = exactTime(after, 'at most', 0, speech)
  if (now === null) return { value, change: 'the first of the month', breaks: false }
  const difference = Math.round(after.num / after.den - now.num / now.den)
  const amount = exactTime({ num: Math.abs(difference), den: 1 }, 'above', 0, speech)
  const isEven = Math.abs(difference) < 1000
  const holds = (value: Exact) => goal !== null && meets(value, goal.comparator, goal.target)
  return {
    value,
    change: isEven ? 'no change' : `${difference > 0 ? 'up' : 'down'} ${amount}`,
    breaks: holds(now) && !holds(after),
  }
}
