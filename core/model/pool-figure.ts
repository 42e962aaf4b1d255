import type { MetricKey } from './metric.ts'
import type { Cents, Instant } from './units.ts'

export interface PoolFigure {
  readonly state: PoolState
  /** When the oldest input of the amount was true. */
  readonly asOf: Instant | null
  readonly rehearsal: boolean
  /** Why a running month's plan was corrected, or null. */
  readonly correction: string | null
  /** The earlier month whose revenue stands in while this month's is not confirmed, or null. */
  readonly estimatedFrom: string | null
  /** How much more than the month before the pool is, once both revenues are confirmed, or null where it did not grow. */
  readonly grew: GrewFigure | null
  /** The amount on the wall, whole currency units: always one that payroll can pay. What it is, the state says. */
  readonly amount: Cents | null
  /** What the month would pay if it ended now. */
  readonly ifNow: Cents | null
  /** With every goal met. */
  readonly all: Cents
  readonly fullShare: Cents | null
  /** What each goal that does not hold would add by itself, the largest first. */
  readonly wouldAdd: readonly { readonly id: MetricKey; readonly amount: Cents }[]
  readonly ladder: readonly RungFigure[]
  /** Of too close to call: the least and the most that are likely. */
  readonly spread: { readonly low: Cents; readonly high: Cents } | null
  /** The chance of a full pool in percent, where all or nothing is played for. */
  readonly percent: number | null
  /** Of the first days: how little the numbers rest on. */
  readonly early: { readonly tickets: number; readonly answers: number } | null
  /** Goals that are not met as things stand, and those almost out of reach. */
  readonly missing: readonly MetricKey[]
  readonly outOfReach: readonly MetricKey[]
}

export interface GrewFigure {
  /** Whole currency units, above 0. */
  readonly amount: Cents
  /** The month before, YYYY-MM. */
  readonly since: string
  /** Agreements that it did not have. */
  readonly agreements: number
}

/**
 * What the amount is (DOMAIN.md section 5). `early`: before working day six. `no-forecast`: under three months of history.
 * `forecast-off`: no better than today's value. `stale`: an input is too old to judge by.
 */
export type PoolState =
  | 'no-data'
  | 'stale'
  | 'early'
  | 'no-forecast'
  | 'forecast-off'
  | 'on-track'
  | 'too-close'
  | 'playing-for'
  | 'nothing-likely'

/** One distinct payout. */
export interface RungFigure {
  /** The amount as text: the key. */
  readonly id: string
  readonly amount: Cents
  /** How many goals it takes, of how many. */
  readonly goals: number
  readonly of: number
  /** The chance in percent, in steps of 5, all rungs together 100. Null without a forecast. */
  readonly percent: number | null
  /** What would be paid if the month ended now. */
  readonly now: boolean
}
