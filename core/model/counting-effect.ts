import type { MetricKey } from './metric.ts'
import type { Team } from './team.ts'
import type { Cents, Exact } from './units.ts'

/** How a team's numbers count. It holds at once for every month that is not closed, and for no closed one. */
export interface CountingRules extends Pick<Team, 'scope' | 'neutral' | 'vendorCounts'> {
  /** IANA name of the zone of its months and days. Absent: the one it has. */
  readonly zone?: string
  /** Whether the working hours are of another zone too, from now on. Absent: they keep theirs. */
  readonly hoursFollow?: boolean
}

/** A month under some rules. */
export interface CountedMonth {
  /** YYYY-MM. */
  readonly month: string
  /** Null: the data in hand does not hold the month. */
  readonly counted: {
    readonly payable: Cents
    readonly goals: readonly {
      readonly metric: MetricKey
      readonly value: Exact | null
      readonly met: boolean | null
    }[]
  } | null
}

/** What other rules would make of every month that is not closed, the newest first. */
export interface CountingEffect {
  readonly months: readonly {
    readonly month: string
    /** Whether it is the month that runs. */
    readonly runs: boolean
    readonly before: CountedMonth['counted']
    readonly after: CountedMonth['counted']
  }[]
}
