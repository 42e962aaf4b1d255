import type { MetricKey } from './metric.ts'
import type { Period } from './period.ts'
import type { Person } from './person.ts'
import type { PlanVersion } from './plan.ts'
import type { PolicyVersion } from './policy.ts'
import type { RevenueLine } from './revenue.ts'
import type { ScheduleVersion } from './schedule.ts'
import type { Cents, Exact, Instant } from './units.ts'
import type { Evidence } from './value.ts'

/** A month as it was paid: everything its numbers rest on. Immutable; corrections are adjustments of a later month. */
export interface ClosedMonth {
  readonly team: { readonly id: string; readonly name: string; readonly zone: string }
  readonly currency: string
  readonly period: Period
  readonly plan: PlanVersion
  readonly goals: readonly ClosedGoal[]
  readonly revenue: {
    readonly month: string
    readonly amount: Cents
    readonly confirmed: boolean
    readonly lines: readonly RevenueLine[]
  }
  readonly payout: Payout
  readonly people: readonly Person[]
  readonly schedules: readonly ScheduleVersion[]
  readonly policies: readonly PolicyVersion[]
  /** Tickets counted by resolution time and when each was resolved: a later reopening begins a new episode there. */
  readonly settled: { readonly [ticket: string]: Instant }
  /** Version of the time-zone data that the month's edges were told by. */
  readonly timeZoneData: string
  readonly closedBy: string
  readonly approvedBy: string | null
  readonly closedAt: Instant
  readonly note: string
}

export interface ClosedGoal {
  readonly metric: MetricKey
  readonly value: Exact | null
  readonly met: boolean | null
  readonly evidence: Evidence
  /** Everything counted and left out: the id, what became of it, and its number in the metric's unit. */
  readonly rows: readonly ClosedRow[]
}

export interface ClosedRow {
  readonly id: string
  readonly outcome: string
  readonly reason: string | null
  readonly time: number | null
}

/** What a month pays and to whom. Slices and the remainder add up to `payable` to the cent. */
export interface Payout {
  /** With every goal met whole, before the carry. */
  readonly pool: Cents
  /** Unearned money of earlier months that rolled over into this one. */
  readonly carried: Cents
  readonly payable: Cents
  /** Pool and carry less payable, at least 0. */
  readonly unearned: Cents
  readonly isGateMissed: boolean
  readonly fullShares: number
  readonly slices: readonly Slice[]
  /** What nobody's slice takes: part-time, waiting and open places under a fixed share, or caps. */
  readonly remainder: Cents
  /** Fixed shares came to more than the pool and were scaled to it. */
  readonly isScaled: boolean
  readonly goals: readonly GoalPay[]
}

/** What one goal paid. Goal amounts are for explanation; rounding is of the payable alone. */
export interface GoalPay {
  readonly metric: MetricKey
  /** Of the goal's share: 10,000 is all of it, above is an accelerator. Null: left out, or a gate. */
  readonly score: Exact | null
  readonly amount: Cents
}

export interface Slice {
  readonly person: string
  readonly name: string
  readonly amount: Cents
  /** Days that count, of so many. */
  readonly days: number
  readonly ofDays: number
  /** In the split's own unit: FTE, hours, pay, weight. */
  readonly weight: number
  /** Why it is nothing or less than a whole part, in words a person understands; empty for a whole part. */
  readonly reasons: readonly string[]
}

/** A correction of a closed month, paid or taken in a later one. */
export interface Adjustment {
  readonly id: string
  readonly team: string
  /** The month it is paid in. */
  readonly month: string
  /** The closed month it corrects. */
  readonly corrects: string
  readonly person: string
  readonly amount: Cents
  readonly reason: string
  readonly author: string
  readonly at: Instant
}
