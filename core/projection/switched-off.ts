import type { Goal } from '../model/goal.ts'
import type { HistoryMonth } from '../model/history.ts'
import type { NeutralRule } from '../model/team.ts'
import { brier } from './month-score.ts'
import { pooled } from './pool.ts'
import { type Replayed, replay } from './replay.ts'

const MOST_MONTHS = 6
const LEAST_MONTHS = 3

/** Whether a goal's forecast is off, and the figures that decided. Brier scores of the months looked at. */
export interface SwitchedOff {
  readonly isOff: boolean
  readonly months: number
  readonly model: number | null
  readonly hold: number | null
  /** A sentence for people, or null while it is on. */
  readonly reason: string | null
}

/**
 * A goal's forecast is off when, over the last six ended months (three to five: all), it was not better than saying that the
 * current value stays. With fewer months nobody can tell, and it is on.
 */
export function switchedOff(
  history: readonly HistoryMonth[],
  goal: Goal,
  neutral: NeutralRule = 'against',
): SwitchedOff {
  return offAfter(replay(history, () => goal, neutral))
}

/** The same, of months already replayed. */
export function offAfter(replayed: readonly Replayed[]): SwitchedOff {
  const seen = replayed.slice(-MOST_MONTHS)
  const months = seen.length
  if (months < LEAST_MONTHS) return { isOff: false, months, model: null, hold: null, reason: null }
  const mean = (of: (each: Replayed) => number) => seen.reduce((sum, each) => sum + of(each), 0) / months
  const model = mean(({ score, pool }) => brier(score, ({ members }) => pooled(members, pool.weights)))
  const hold = mean(({ score }) => brier(score, forecast => forecast.hold))
  const isOff = model >= hold
  const reason = isOff
    ? `Over the last ${months} months the forecast was no better than today's value: Brier score ${model.toFixed(3)} against ${hold.toFixed(3)}.`
    : null
  return { isOff, months, model, hold, reason }
}
