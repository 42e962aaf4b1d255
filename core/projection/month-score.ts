import { meets } from '../bonus/meets.ts'
import type { Goal } from '../model/goal.ts'
import type { HistoryMonth, Standing } from '../model/history.ts'
import type { NeutralRule } from '../model/team.ts'
import type { Exact } from '../model/units.ts'
import { shareModel, shareOdds, shareRunRate } from './share-model.ts'
import { type ShareKey, sampleValue, shareGoal, shareSample, shareState } from './share-state.ts'
import { miss, timeChance } from './time-model.ts'
import { replayedModels } from './time-models.ts'

/** What was forecast at the end of one day of a past month. Chances that the goal holds at the month's end. */
export interface PastForecast {
  readonly day: number
  /** The current value stays: 1, 0, or a half without a value. */
  readonly hold: number
  readonly runRate: number
  /** One a member of the pool. */
  readonly members: readonly number[]
}

/** The forecasts of a past month, and what became of the goal. */
export interface MonthScore {
  readonly month: string
  readonly met: boolean
  readonly forecasts: readonly PastForecast[]
  /** Each member's mean squared miss, in variances. */
  readonly misses: readonly number[]
}

export interface Judging {
  readonly goal: Goal
  readonly neutral: NeutralRule
  /** What the pool had learned before the month. */
  readonly spreads: readonly number[]
}

/**
 * A past month forecast anew from what was known on its way; `past`: the months that had ended before it. Null where the
 * month came to no value, or the months before tell nothing.
 */
export function monthScore(
  month: HistoryMonth,
  past: readonly HistoryMonth[],
  judging: Judging,
): MonthScore | null {
  const { metric } = judging.goal
  return metric === 'mttr' ? timeScore(month, past, judging) : shareScore(month, past, judging, metric)
}

function timeScore(
  month: HistoryMonth,
  past: readonly HistoryMonth[],
  { goal, spreads }: Judging,
): MonthScore | null {
  const models = replayedModels(month, past)
  const end = { n: month.durations.length, sum: month.durations.reduce((sum, time) => sum + time, 0) }
  if (end.n === 0 || models.length === 0) return null
  const g = goal.target.num / goal.target.den
  const { standings } = month
  return {
    month: month.month,
    met: meets({ num: end.sum, den: end.n }, goal.comparator, goal.target),
    forecasts: standings.map(({ day, resolved }, index) => {
      const members = (models[index] ?? []).map((model, k) =>
        timeChance(model, resolved, goal.comparator, goal.target, spreads[k]),
      )
      // The run rate as it is: the yardstick is not widened.
      const runRate = timeChance(models[index]?.[0] ?? [], resolved, goal.comparator, goal.target)
      return { day, hold: hold(timeValue(resolved), goal), runRate, members }
    }),
    misses: (models[0] ?? []).map((_, k) => {
      const each = standings.map(({ resolved }, index) => miss(models[index]?.[k] ?? [], resolved, end, g))
      return each.reduce((sum, value) => sum + value, 0) / Math.max(1, each.length)
    }),
  }
}

function shareScore(
  month: HistoryMonth,
  past: readonly HistoryMonth[],
  judging: Judging,
  metric: ShareKey,
): MonthScore | null {
  const { neutral } = judging
  const goal = shareGoal(judging.goal, neutral)
  const value = sampleValue(shareSample(month, metric, neutral))
  if (value === null || past.every(each => shareSample(each, metric, neutral).n === 0)) return null
  return {
    month: month.month,
    met: meets(value, goal.comparator, goal.target),
    forecasts: month.standings.map(standing => {
      const state = shareState(standing, past, metric, neutral)
      return {
        day: standing.day,
        hold: hold(sampleValue(state.sample), goal),
        runRate: shareRunRate(state, goal),
        members: [shareOdds(shareModel(state), goal, null).met],
      }
    }),
    misses: [1],
  }
}

/** The mean squared error of a month's forecasts. */
export function brier({ met, forecasts }: MonthScore, chance: (forecast: PastForecast) => number): number {
  const truth = met ? 1 : 0
  return forecasts.reduce((sum, each) => sum + (chance(each) - truth) ** 2, 0) / Math.max(1, forecasts.length)
}

export const timeValue = ({ n, sum }: Standing['resolved']): Exact | null =>
  n === 0 ? null : { num: sum, den: n }

function hold(value: Exact | null, { comparator, target }: Goal): number {
  if (value === null) return 0.5
  return meets(value, comparator, target) ? 1 : 0
}
