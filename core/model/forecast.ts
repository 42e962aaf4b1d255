import type { MetricKey } from './metric.ts'
import type { Cents, Instant, Millis } from './units.ts'

/** How one goal may stand at the month's end. */
export interface GoalForecast {
  /** That it is met, 0 to 1, exact. Null without a forecast. */
  readonly chance: number | null
  /** Tickets or answers still to come, on average. Null without history. */
  readonly expected: number | null
  /** In the metric's unit, from now to the month's end. Empty without a forecast. */
  readonly fan: readonly {
    readonly at: Instant
    readonly low: number
    readonly middle: number
    readonly high: number
  }[]
  /** What the forecast is made of, for leads. */
  readonly note: string
}

/** How the running month may end. Every amount is in whole units, and one that payroll can pay, but `expected`. */
export interface MonthForecast {
  readonly goals: { readonly [metric in MetricKey]?: GoalForecast }
  /** The distinct payouts and their exact chances, the highest first. Null where no goal has a forecast. */
  readonly outcomes:
    | readonly { readonly amount: Cents; readonly chance: number; readonly now: boolean }[]
    | null
  /** On average. Never on the wall. */
  readonly expected: Cents | null
  /** The amount that leads on the wall. */
  readonly shown: { readonly amount: Cents; readonly isLikely: boolean } | null
  /** The ladder as shown: at most four rungs, steps of 5, together 100. Empty without outcomes. */
  readonly rows: readonly { readonly amount: Cents; readonly percent: number; readonly now: boolean }[]
  /** Why there is no forecast: a goal lacks history, or every forecast is switched off. */
  readonly without: 'history' | 'off' | null
  readonly off: readonly { readonly metric: MetricKey; readonly reason: string }[]
  /** Open tickets too old to be foreseen, the oldest first. */
  readonly parked: readonly { readonly id: string; readonly age: Millis }[]
}
