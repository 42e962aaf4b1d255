import type { HistoryMonth, Standing } from '../model/history.ts'
import { empiricalModel } from './empirical-model.ts'
import { hazardModel } from './hazard-model.ts'
import { runRateModel } from './run-rate-model.ts'
import type { TimeModel } from './time-model.ts'
import { type Trailing, trailing } from './trailing.ts'

/** The members of the pool, in the order in which their chances and weights stand everywhere. */
export const TIME_MODELS = ['run rate', 'past durations', 'hazard'] as const

/** What each model makes of a standing; one of no weight is not asked, and says nothing. */
export function timeModels(
  standing: Standing,
  past: Trailing,
  weights: readonly number[] = [1, 1, 1],
): readonly TimeModel[] {
  const makers = [runRateModel, empiricalModel, hazardModel]
  return makers.map((make, k) => (weights[k] === 0 ? [] : make(standing, past)))
}

const replays = new WeakMap<
  HistoryMonth,
  { readonly past: readonly HistoryMonth[]; readonly models: readonly (readonly TimeModel[])[] }
>()

/** What the models made of a past month on its way. No goal is in it, so it is made once and remembered by the month. */
export function replayedModels(
  month: HistoryMonth,
  past: readonly HistoryMonth[],
): readonly (readonly TimeModel[])[] {
  const known = replays.get(month)
  if (known && known.past.length === past.length && known.past.every((each, i) => each === past[i]))
    return known.models
  const trail = trailing(past)
  const models = trail === null ? [] : month.standings.map(each => timeModels(each, trail))
  replays.set(month, { past: [...past], models })
  return models
}
