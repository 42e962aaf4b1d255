import type { Goal } from '../model/goal.ts'
import type { HistoryMonth } from '../model/history.ts'
import type { NeutralRule } from '../model/team.ts'
import { monthAfter } from '../time/period.ts'
import { type MonthScore, monthScore } from './month-score.ts'
import { type Pool, pool } from './pool.ts'
import { TIME_MODELS } from './time-models.ts'
import { TRAILING_MONTHS } from './trailing.ts'

/** The goal of a month, from the months that had ended before it; null: the month is not judged. */
export type GoalOf = (past: readonly HistoryMonth[], month: HistoryMonth) => Goal | null

/** A past month, forecast with what the pool had learned from the months before it alone. */
export interface Replayed {
  readonly score: MonthScore
  readonly pool: Pool
}

/** Every past month that can be judged, oldest first. */
export function replay(
  history: readonly HistoryMonth[],
  goalOf: GoalOf,
  neutral: NeutralRule = 'against',
): readonly Replayed[] {
  const scores: MonthScore[] = []
  const replayed: Replayed[] = []
  history.forEach((month, index) => {
    const past = trailingMonths(history, index)
    const goal = past && goalOf(past, month)
    if (!past || !goal) return
    const taught = pool(scores, membersOf(goal))
    const score = monthScore(month, past, { goal, neutral, spreads: taught.spreads })
    if (score === null) return
    scores.push(score)
    replayed.push({ score, pool: taught })
  })
  return replayed
}

/** How many models a goal's pool has. */
export const membersOf = ({ metric }: Goal) => (metric === 'mttr' ? TIME_MODELS.length : 1)

/** The three months that had ended before the one at an index (or after the last), or null where one is missing. */
export function trailingMonths(
  history: readonly HistoryMonth[],
  index: number,
): readonly HistoryMonth[] | null {
  const past = history.slice(Math.max(0, index - TRAILING_MONTHS), index)
  const last = past.at(-1)
  if (past.length < TRAILING_MONTHS || last === undefined) return null
  const month = history[index]?.month ?? monthAfter(last.month, 1)
  return past.every((each, i) => each.month === monthAfter(month, i - TRAILING_MONTHS)) ? past : null
}
