import type { Goal } from './goal.ts'
import type { MetricKey } from './metric.ts'
import type { BasisPoints, Cents, Instant } from './units.ts'

/** The rules of one bonus pool from a month on. What is absent is off; core/model/plan-schema.ts checks it. */
export interface PlanVersion {
  /** First month it rules, YYYY-MM. */
  readonly effective: string
  /** A rehearsal says what it would pay, owes nothing and stays editable. */
  readonly rehearsal: boolean
  readonly goals: readonly Goal[]
  readonly funding: Funding
  /** Full shares the pool is divided by. Null: those eligible on the month's first day, by FTE. */
  readonly fullShares: number | null
  /** At least `n` of these goals must be met or nothing pays. */
  readonly gates?: readonly AtLeast[]
  /** The most and the least that a month pays; the least only when every gate holds. */
  readonly cap?: Cents
  readonly floor?: Cents
  /** What becomes of money that was not earned. Absent: forfeited. */
  readonly unearned?: Unearned
  /** Absent: equal by FTE, calendar days, fixed share. */
  readonly split?: SplitRules
  readonly note?: string
  readonly author?: string
  readonly savedAt?: Instant
  /** Why a running month was corrected. Present only on a correction; it shows on the wall. */
  readonly correction?: string
}

export type Unearned = 'forfeited' | 'rolled-over' | 'charity'

export interface AtLeast {
  readonly n: number
  readonly of: readonly MetricKey[]
}

/** A rate of managed-services revenue, a fixed amount a month, or an amount a full share. */
export type Funding =
  | {
      readonly kind: 'rate'
      readonly rate: BasisPoints
      /** A month's revenue, for months that no revenue line covers. */
      readonly revenue: Cents
    }
  | { readonly kind: 'fixed'; readonly amount: Cents }
  | { readonly kind: 'per-head'; readonly amount: Cents }

export type SplitBasis = 'equal' | 'fte' | 'hours' | 'base-pay' | 'earnings' | 'custom'

export interface SplitRules {
  readonly basis: SplitBasis
  /** Which days pro-rate a part of a month. */
  readonly days: 'calendar' | 'working'
  /** Fixed share: a joiner changes nobody's slice and the rest stays with the company. Fixed pool: it is always cut whole. */
  readonly policy: 'fixed-share' | 'fixed-pool'
  /** Days of employment before a person takes part. */
  readonly waitingDays: number
  /** Least hours in the month, in hundredths, or null. */
  readonly minimumHours: number | null
  /** Only who is active on the month's last day takes part. */
  readonly activeOnLastDay: boolean
  readonly leaveCounts: boolean
  /** The most one person gets, or null; what is over goes to the others as far as their caps allow. */
  readonly personCap: Cents | null
}

export const DEFAULT_SPLIT: SplitRules = {
  basis: 'fte',
  days: 'calendar',
  policy: 'fixed-share',
  waitingDays: 0,
  minimumHours: null,
  activeOnLastDay: false,
  leaveCounts: true,
  personCap: null,
}

export interface Plan {
  /** ISO 4217. */
  readonly currency: string
  readonly versions: readonly PlanVersion[]
}
