import type { Goal } from './goal.ts'
import type { Verdict } from './metric-figure.ts'
import type { Cents, Exact, Instant } from './units.ts'

/** One person's own page: what the running month is worth to them, and what the closed ones paid. Nothing of anyone else. */
export interface MySlice {
  readonly name: string
  /** Empty: nobody has said it. */
  readonly company: string
  readonly locale: string
  readonly now: Instant
  /** The teams they are in this month. */
  readonly teams: readonly MyTeam[]
  /** The newest first. */
  readonly statements: readonly MyStatement[]
}

export interface MyTeam {
  readonly team: { readonly id: string; readonly name: string }
  /** IANA name: its times are said there. */
  readonly zone: string
  readonly currency: string
  readonly month: string
  readonly rehearsal: boolean
  /** An input is too old to judge by: the amounts are those of then. */
  readonly stale: boolean
  /** When the source's data was true; null before it has answered. */
  readonly asOf: Instant | null
  /** If the month ended now; null before the source has answered. */
  readonly slice: MyPart | null
  /** With every goal met. */
  readonly all: Cents | null
  /** Their part of the payout the wall is on track for, rounded down to whole units; null while the wall promises none. */
  readonly onTrack: Cents | null
  /** The slice of a month's base pay, exact; null where base pay is not entered. */
  readonly ofPay: Exact | null
  readonly goals: readonly MyGoal[]
}

export interface MyPart {
  readonly amount: Cents
  readonly days: number
  readonly ofDays: number
  readonly reasons: readonly string[]
}

export interface MyGoal {
  readonly goal: Goal
  readonly value: Exact | null
  readonly verdict: Verdict
  /** What this goal by itself makes of the slice: met less not met, the others as they stand. */
  readonly worth: Cents
}

export interface MyStatement {
  readonly team: { readonly id: string; readonly name: string }
  readonly currency: string
  readonly month: string
  readonly rehearsal: boolean
  /** Slice and adjustments; 0 of a rehearsal without any. */
  readonly total: Cents
  readonly sections: readonly { readonly title: string; readonly sentences: readonly string[] }[]
}
