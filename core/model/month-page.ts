import type { Adjustment, ClosedMonth, Payout } from './closed-month.ts'
import type { Goal } from './goal.ts'
import type { Verdict } from './metric-figure.ts'
import type { MonthFigure, Moved } from './month-figure.ts'
import type { PeriodState } from './period.ts'
import type { Person } from './person.ts'
import type { PlanVersion } from './plan.ts'
import type { RevenueLine } from './revenue.ts'
import type { Cents, Exact, Instant } from './units.ts'

/** A month in the list of a team's months. */
export interface MonthLine {
  readonly month: string
  readonly state: PeriodState
  /** Null where only the source could tell: an older month that nobody has closed. */
  readonly payable: Cents | null
  readonly rehearsal: boolean
  /** The sum of the adjustments that correct it. */
  readonly corrected: Cents
}

/** One thing to look at before a month is closed. */
export interface MonthCheck {
  readonly id:
    | 'stale-source'
    | 'damaged-files'
    | 'rejected-rows'
    | 'open-appeals'
    | 'earlier-months'
    | 'answers-to-come'
    | 'changed-answers'
    | 'tickets'
    | 'readings'
    | 'people'
    | 'pay-basis'
    | 'beginners'
    | 'hours'
    | 'revenue'
    | 'approval'
    | 'grace'
  readonly ok: boolean
  /** While it is not ok the month cannot be closed. The others are warnings. */
  readonly blocks: boolean
  readonly count: number
  /** Ids or names, the first few. */
  readonly examples: readonly string[]
  /** What was found and what to do. */
  readonly sentence: string
}

export interface MonthGoal {
  readonly goal: Goal
  readonly value: Exact | null
  readonly met: boolean | null
  /** Null of a closed month, which only knows met or missed. */
  readonly verdict: Verdict | null
  /** Tickets, answers or readings in the value. */
  readonly counted: number
}

/** A second person's approval, and whether it still holds. */
export interface ShownApproval {
  readonly author: string
  readonly at: Instant
  /** What the month paid when they looked; null: not noted. */
  readonly payable: Cents | null
  /** False while the source has not answered: then nothing can be compared. */
  readonly counts: boolean
  /** What moved since then. */
  readonly moved: readonly Moved[]
}

/** Everything about one month of a team. */
export interface MonthPage {
  /** Rises with every edit that the month may rest on; closing names it. */
  readonly revision: number
  readonly month: string
  readonly state: PeriodState
  readonly rehearsal: boolean
  readonly graceEnds: Instant
  readonly currency: string
  readonly locale: string
  /** Empty of a closed month. */
  readonly checklist: readonly MonthCheck[]
  /** Null while the source has not answered. */
  readonly payout: Payout | null
  /** What approving and closing name. Null while the source has not answered, of a closed month, and without pay. */
  readonly figure: MonthFigure | null
  readonly goals: readonly MonthGoal[]
  readonly revenue: {
    readonly month: string
    readonly amount: Cents
    readonly confirmed: boolean
    readonly lines: readonly RevenueLine[]
  }
  readonly people: readonly Person[]
  readonly plan: PlanVersion
  /** Paid or taken in this month. */
  readonly adjustments: readonly Adjustment[]
  /** Of this month, paid or taken in a later one. */
  readonly corrections: readonly Adjustment[]
  readonly approvals: readonly ShownApproval[]
  readonly needsApproval: boolean
  /** Without its rows, which are many: `closed.json` beside this page gives them. */
  readonly closed: ClosedMonth | null
  readonly sha256: string | null
  /** Said to who may not see pay: no slices, adjustments and pay of single people are here. */
  readonly withoutPay?: boolean
}
