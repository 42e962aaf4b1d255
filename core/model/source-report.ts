import type { Schedule } from './schedule.ts'
import type { Millis } from './units.ts'

/** What a test of a connection found out of one area of the source. */
export interface AreaCheck {
  readonly id: string
  /** What it is called there: `Service tickets`. */
  readonly label: string
  readonly ok: boolean
  /** What works, or what does not: `1,204 open tickets on 3 boards.` */
  readonly sentence: string
  /** What to do about it; null where it works. */
  readonly remedy: string | null
  /** Whether the wall can do without. */
  readonly optional: boolean
}

export interface SourceCheck {
  /** The version that the source names, or null. */
  readonly version: string | null
  /** Its clock less ours. Null where it does not say. */
  readonly clock: Millis | null
  readonly areas: readonly AreaCheck[]
}

/** Something in the data that would spoil pay. Those with a count of 0 are told too: they are in order. */
export interface ReadinessItem {
  readonly id: string
  readonly label: string
  readonly count: number
  /** At most five, such as ticket numbers. */
  readonly examples: readonly string[]
  /** What it would do, and what to do. */
  readonly sentence: string
}

/** What can be chosen from, as the source has it now. */
export interface SourceFacts {
  readonly boards: readonly SourceBoard[]
  readonly types: readonly string[]
  readonly agreementTypes: readonly string[]
  readonly billingCycles: readonly string[]
  readonly ticketSources: readonly string[]
  readonly members: readonly SourceMember[]
  readonly schedules: readonly { readonly name: string; readonly schedule: Schedule }[]
  readonly surveys: readonly SourceSurvey[]
}

export interface SourceBoard {
  readonly name: string
  readonly statuses: readonly {
    readonly name: string
    readonly escalation: string | null
    readonly closed: boolean
  }[]
}

export interface SourceMember {
  readonly id: string
  readonly name: string
}

export interface SourceSurvey {
  readonly id: number
  readonly name: string
  readonly questions: readonly {
    readonly id: number
    readonly text: string
    readonly options: readonly string[]
  }[]
}
