import type { Goal } from '../model/goal.ts'
import type { HistoryMonth } from '../model/history.ts'
import type { NeutralRule } from '../model/team.ts'
import { type Pool, pool } from './pool.ts'
import { membersOf, replay, trailingMonths } from './replay.ts'
import { offAfter, type SwitchedOff } from './switched-off.ts'
import { type Trailing, trailing } from './trailing.ts'

/** What past months teach about one goal. */
export interface Learned {
  readonly pool: Pool
  readonly off: SwitchedOff
}

const memory = new WeakMap<
  readonly HistoryMonth[],
  { readonly goals: Map<string, Learned>; trail?: Trailing | null }
>()

function remembered(history: readonly HistoryMonth[]) {
  const known = memory.get(history) ?? { goals: new Map<string, Learned>() }
  memory.set(history, known)
  return known
}

/** What a history teaches about a goal, remembered by the history: the same question costs nothing twice. */
export function learned(history: readonly HistoryMonth[], goal: Goal, neutral: NeutralRule): Learned {
  const { goals } = remembered(history)
  const key = JSON.stringify([goal.metric, goal.comparator, goal.target, goal.minimum ?? null, neutral])
  const known = goals.get(key)
  if (known) return known
  const replayed = replay(history, () => goal, neutral)
  const scores = replayed.map(({ score }) => score)
  const found = { pool: pool(scores, membersOf(goal)), off: offAfter(replayed) }
  goals.set(key, found)
  return found
}

/** The last three ended months together, remembered; null where there are not three in a row, or nothing was resolved. */
export function lastMonths(history: readonly HistoryMonth[]): Trailing | null {
  const known = remembered(history)
  if (known.trail === undefined) {
    const months = trailingMonths(history, history.length)
    known.trail = months && trailing(months)
  }
  return known.trail
}
