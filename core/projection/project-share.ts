import type { NeutralRule } from '../model/team.ts'
import { betaBinomialQuantile } from './beta-binomial.ts'
import type { EndModel } from './project-time.ts'
import { type ShareState, shareModel, shareOdds } from './share-model.ts'
import { type ShareKey, shareGoal } from './share-state.ts'

/** A share at the month's end, by the Beta-Binomial model. */
export function projectShare(state: ShareState, metric: ShareKey, neutral: NeutralRule): EndModel {
  const model = shareModel(state)
  const { sample, alpha, beta, expected } = model
  const more = Math.round(expected)
  const all = sample.n + more
  const isNet = metric === 'csat' && neutral === 'net'
  return {
    expected,
    chance: (comparator, target) =>
      shareOdds(model, shareGoal({ metric, comparator, target, parts: 1 }, neutral), null).met,
    odds: (goal, lastMet) => shareOdds(model, shareGoal(goal, neutral), lastMet),
    ends: () => {
      const [low, middle, high] = [0.9, 0.5, 0.1].map(level => {
        const bad = sample.n - sample.good + betaBinomialQuantile(level, more, alpha, beta)
        const share = all === 0 ? beta / (alpha + beta) : (all - bad) / all
        return isNet ? 2 * share - 1 : share
      }) as [number, number, number]
      return { low, middle, high }
    },
  }
}
