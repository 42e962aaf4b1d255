import type { Goal } from '../../core/model/goal.ts'
import type { Exact, Instant, Millis } from '../../core/model/units.ts'

/** An open ticket and what closing it now would do, as the server sends it. */
export interface OpenTicket {
  readonly ticket: string
  readonly client: string | null
  readonly summary: string | null
  readonly owner: string | null
  readonly created: Instant
  readonly active: Millis
  readonly wait: Millis
  readonly after: Exact
}

/** What the open tickets mean for the month's resolution time. */
export interface LandminesAnswer {
  readonly now: Exact | null
  readonly goal: Goal | null
  readonly landmines: {
    readonly mines: readonly OpenTicket[]
    readonly debt: Millis
    readonly allClosed: Exact | null
  }
  readonly guards: {
    readonly openOverSevenDays: number
    readonly reopenRate: Exact | null
    readonly throughput: Exact | null
  }
}
