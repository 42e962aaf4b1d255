import type { MetricKey } from './metric.ts'
import type { Exact, Instant, Millis } from './units.ts'

/** Why a ticket, an answer, an invoice or a sale does not count. */
export type ExclusionReason =
  | 'merged'
  | 'child'
  | 'internal'
  | 'untouched-alert'
  | 'by-hand'
  | 'out-of-scope'
  | 'no-target'
  | 'superseded'
  | 'deleted'
  | 'neutral'
  | 'weekend'
  | 'no-amount'

export interface Contributor {
  readonly ticket: string
  readonly time: Millis
}

/** What was counted and what was left out, and why. Counts are of tickets or answers. */
export interface Evidence {
  readonly counted: number
  readonly excluded: { readonly [reason in ExclusionReason]?: number }
  /** SLA metrics: opened, not yet decided. Never in the value. */
  readonly pending: number
  readonly positive: number
  readonly neutral: number
  readonly negative: number
  readonly median: Millis | null
  readonly largest: readonly Contributor[]
  /** Tickets with no business time at all: legitimate, but flattering. */
  readonly zero: number
  /** What was counted of a number that a source of money told. Absent: what `METRICS` names. */
  readonly things?: 'invoices' | 'weeks' | 'sales'
  /** Typed-in numbers: when the last one counted was true. Null for what is measured, whose source says so. */
  readonly asOf: Instant | null
}

/** The value so far at an instant inside the month; what the trend line joins. */
export interface TrendPoint {
  readonly at: Instant
  readonly value: Exact
}

/** A metric over a period. `exact` is null without data: never 0, never NaN. Times are milliseconds, shares 0 to 1. */
export interface Value {
  readonly metric: MetricKey
  readonly exact: Exact | null
  readonly evidence: Evidence
  readonly trend: readonly TrendPoint[]
}
