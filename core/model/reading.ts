import type { MetricKey } from './metric.ts'
import type { Exact, Instant } from './units.ts'

/** A number a person typed in. A correction is a new reading that names the one it replaces. */
export interface Reading {
  readonly id: string
  readonly team: string
  readonly metric: MetricKey
  readonly value: Exact
  /** The day the number was true, YYYY-MM-DD; it counts in that day's month. */
  readonly date: string
  readonly note: string
  readonly author: string
  readonly at: Instant
  readonly replaces: string | null
}
