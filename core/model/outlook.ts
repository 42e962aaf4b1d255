import type { MetricKey } from './metric.ts'
import type { Score } from './survey.ts'
import type { Cents, Instant, Millis } from './units.ts'

/** What happened between two outlooks. `time`: nothing but that time went by, or numbers that are no tickets changed. */
export type OutlookCause =
  | { readonly kind: 'resolved'; readonly ticket: string; readonly time: Millis }
  | { readonly kind: 'answer'; readonly ticket: string | null; readonly score: Score }
  | { readonly kind: 'late'; readonly ticket: string; readonly promise: 'response' | 'resolution' }
  | { readonly kind: 'goals' }
  | { readonly kind: 'time' }

/** A change of the outlook that a lead should know of: the amount went to another rung, or a chance moved by 5 points. */
export interface OutlookEvent {
  readonly at: Instant
  readonly month: string
  /** What weighs most first; at most five, and how many more there were. */
  readonly causes: readonly OutlookCause[]
  readonly more: number
  /** The amount that leads on the wall. Null: it is the same. */
  readonly amount: { readonly before: Cents; readonly after: Cents } | null
  /** Chances that moved, 0 to 1. */
  readonly chances: readonly { readonly metric: MetricKey; readonly before: number; readonly after: number }[]
}
