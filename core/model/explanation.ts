import type { Goal } from './goal.ts'
import type { MetricKey } from './metric.ts'
import type { Verdict } from './metric-figure.ts'
import type { Period } from './period.ts'
import type { SourceFigure } from './snapshot.ts'
import type { Cents, Exact, Instant, Millis } from './units.ts'
import type { Role } from './user.ts'
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

/** That somebody flagged a row, and what became of it. `reason`: why it was kept. */
export interface RowFlag {
  readonly state: 'open' | 'left-out' | 'kept'
  readonly reason: string | null
}

/**
 * One ticket, answer, reading, invoice, week or sale behind a number. `client`, `summary` and `owner` are null for who may
 * not see them.
 */
export interface ExplainRow {
  /** The ticket's id, or the answer's. */
  readonly id: string
  readonly ticket: string | null
  readonly created: Instant | null
  readonly responded: Instant | null
  readonly resolved: Instant | null
  /** Of satisfaction: when the answer was given. Of money: the day of the invoice, the Friday, or when the sale was won. */
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
  /** What it adds to the number, in the metric's unit: of typed-in numbers and of money. */
  readonly value?: Exact
  /** What an invoice comes to; absent for who may not see clients. */
  readonly amount?: Cents
  /** What of an invoice was still to be paid; absent for who may not see clients. */
  readonly open?: Cents
  /** Absent where nobody flagged it, and for who may not see names. */
  readonly flag?: RowFlag
}

/** Why a number is what it is. */
export interface Explanation {
  readonly team: { readonly id: string; readonly name: string }
  readonly metric: MetricKey
  readonly period: Period
  readonly locale: string
  readonly currency: string
  readonly now: Instant
  readonly value: Exact | null
  readonly verdict: Verdict
  /** What the plan has goals for, in its order. */
  readonly goals: readonly MetricKey[]
  /** Null where the plan holds no goal for the metric. */
  readonly goal: Goal | null
  readonly plan: { readonly effective: string; readonly rehearsal: boolean }
  readonly evidence: Evidence
  /** Of receivables days from invoices: the same counted back month by month. Null: the known sales do not cover it. */
  readonly countBack?: Exact | null
  readonly trend: readonly TrendPoint[]
  readonly sources: readonly SourceFigure[]
  /** Whether the reader is signed in, and so sees clients, summaries and owners. */
  readonly names: boolean
  /** What the reader may do here; absent for who is not signed in. */
  readonly role?: Role
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
