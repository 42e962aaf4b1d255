import type { Goal } from '../core/model/goal.ts'
import type { HistoryMonth } from '../core/model/history.ts'
import type { MetricKey } from '../core/model/metric.ts'
import type { NeutralRule } from '../core/model/team.ts'
import { type BacktestReport, backtest } from '../core/projection/backtest.ts'
import { isForeseen } from '../core/projection/is-foreseen.ts'
import { replay } from '../core/projection/replay.ts'

export type Backtests = { readonly [metric in MetricKey]?: BacktestReport }

const memory = new WeakMap<readonly HistoryMonth[], Map<string, BacktestReport>>()

/**
 * How good a team's forecasts of each goal were, by its own ended months. Remembered by the history; what is new takes some
 * tenths of a second a goal, with other work in between.
 */
export async function backtests(
  history: readonly HistoryMonth[],
  goals: readonly Goal[],
  neutral: NeutralRule,
): Promise<Backtests> {
  const known = memory.get(history) ?? new Map<string, BacktestReport>()
  memory.set(history, known)
  const found: { [metric in MetricKey]?: BacktestReport } = {}
  for (const goal of goals) {
    if (!isForeseen(goal.metric)) continue
    const key = JSON.stringify([goal, neutral])
    let report = known.get(key)
    if (report === undefined) {
      await new Promise<void>(resolve => setImmediate(resolve))
      report = backtest(replay(history, () => goal, neutral))
      known.set(key, report)
    }
    found[goal.metric] = report
  }
  return found
}
