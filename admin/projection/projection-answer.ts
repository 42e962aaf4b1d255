import type { Stake } from '../../core/bonus/stake.ts'
import type { MonthForecast } from '../../core/model/forecast.ts'
import type { Goal } from '../../core/model/goal.ts'
import type { MetricKey } from '../../core/model/metric.ts'
import type { Verdict } from '../../core/model/metric-figure.ts'
import type { OutlookEvent } from '../../core/model/outlook.ts'
import type { Period } from '../../core/model/period.ts'
import type { PlanVersion } from '../../core/model/plan.ts'
import type { Exact, Instant } from '../../core/model/units.ts'
import type { BacktestReport } from '../../core/projection/backtest.ts'
import type { NextBest } from '../../core/projection/next-best.ts'

/** How far past months are gathered from the source: nothing is under way when `done` is `of`. */
export interface HistoryState {
  readonly done: number
  readonly of: number
}

export interface ProjectionGoal extends Pick<Goal, 'metric' | 'comparator' | 'target'> {
  readonly met: boolean | null
  readonly verdict: Verdict
  /** The value it was judged by; null where none was, so that `met` alone decides. */
  readonly by: Exact | null
  readonly value: Exact | null
  readonly counted: number
}

/** How the running month may end, and how good such forecasts were, as the server sends it. */
export interface ProjectionAnswer {
  readonly now: Instant
  readonly period: Period
  /** Null before the source has answered. */
  readonly forecast: MonthForecast | null
  readonly rehearsal: boolean
  /** The plan with the targets of the month, and what its pool rests on. */
  readonly version: PlanVersion
  readonly stake: Stake
  readonly goals: readonly ProjectionGoal[]
  /** `months`: those known, oldest first, YYYY-MM. */
  readonly history: HistoryState & { readonly months: readonly string[] }
  readonly backtest: { readonly [metric in MetricKey]?: BacktestReport }
}

/** Why the outlook moved, the newest first, and the open ticket that is worth most now. */
export interface OutlookAnswer {
  readonly now: Instant
  readonly events: readonly OutlookEvent[]
  readonly next: NextBest | null
}
