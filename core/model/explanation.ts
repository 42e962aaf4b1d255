import type { Goal } from './goal.ts'
import type { MetricKey } from './metric.ts'
import type { Period } from './period.ts'
import type { SourceFigure, Verdict } from './snapshot.ts'
import type { Exact, Instant, Millis } from './units.ts'
import type { Evidence, ExclusionReason, TrendPoint } from './value.ts'

/** What became of one ticket or answer in a metric. */
export type Outcome =
  | 'counted'
  | 'met'
  | 'breached'
  | 'positive'
  | 'neutral'
  | 'negative'
  | 'pending'
  | 'left-out'

/** One ticket, answer or reading behind a number. `client`, `summary` and `owner` are null for who may not see them. */
export interface ExplainRow {
  /** The ticket's id, or the answer's. */
  readonly id: string
  readonly ticket: string | null
  readonly created: Instant | null
  readonly responded: Instant | null
  readonly resolved: Instant | null
  /** Of satisfaction: when the answer was given. */
  readonly answered: Instant | null
  /** Of an SLA: by when it had to be. */
  readonly due: Instant | null
  /** Active business time that counts; null where none does. */
  readonly active: Millis | null
  readonly outcome: Outcome
  readonly reason: ExclusionReason | null
  /** Why a person left it out. */
  readonly note: string | null
  readonly client: string | null
  readonly summary: string | null
  readonly owner: string | null
  /** Of a typed-in number only, in the metric's unit. */
  readonly value?: Exact
}

/** Why a number is what it is. */
export interface Explanation {
  readonly team: { readonly id: string; readonly name: string }
  readonly metric: MetricKey
  readonly period: Period
  readonly locale: string
  readonly now: Instant
  readonly value: Exact | null
  readonly verdict: Verdict
  /** Null where the plan holds no goal for the metric. */
  readonly goal: Goal | null
  readonly plan: { readonly effective: string; readonly rehearsal: boolean }
  readonly evidence: Evidence
  readonly trend: readonly TrendPoint[]
  readonly sources: readonly SourceFigure[]
  /** Whether the reader is signed in, and so sees clients, summaries and owners. */
  readonly names: boolean
  readonly rows: ExplainPage
}

export interface ExplainPage {
  readonly rows: readonly ExplainRow[]
  /** From 1. */
  readonly page: number
  readonly pages: number
  readonly total: number
}

/** Which rows, in which order. `q` is looked for in ids, clients, summaries and owners. */
export interface ExplainQuery {
  readonly show: 'counted' | 'left-out' | 'pending'
  readonly sort: 'time' | 'created' | 'responded' | 'resolved' | 'answered' | 'due' | 'id'
  readonly descending: boolean
  readonly q: string
  readonly page: number
}
