import type { Plan } from './plan.ts'
import type { PolicyVersion } from './policy.ts'
import type { ScheduleVersion } from './schedule.ts'

/** Which tickets a team is measured on. Null admits all. */
export interface Scope {
  readonly boards: readonly string[] | null
  readonly types: readonly string[] | null
  readonly agreementTypes: readonly string[] | null
}

/** How neutral answers count: against the goal, not at all, or as half a negative. */
export type NeutralRule = 'against' | 'excluded' | 'net'

/** Which source a team takes each area from, by name. Null: the first that gives it; of money: it is typed in. */
export interface TeamSources {
  readonly tickets: string | null
  readonly surveys: string | null
  readonly money: string | null
}

export interface Team {
  readonly id: string
  readonly name: string
  /** IANA name. The team's months and days are of this zone. */
  readonly zone: string
  readonly scope: Scope
  readonly schedules: readonly ScheduleVersion[]
  /** Empty: only due times and flags that the source gives. */
  readonly policies: readonly PolicyVersion[]
  readonly neutral: NeutralRule
  /** Whether waiting on a vendor is active time. */
  readonly vendorCounts: boolean
  /** Whether the wall shows codes that open the explanations. */
  readonly wallQr: boolean
  readonly plan: Plan
  /** Whether a month is closed only after a second person has approved it. Absent: no. */
  readonly secondApprover?: boolean
  /** Absent: null for each. */
  readonly sources?: TeamSources
}
