import type { Instant } from './units.ts'

export type PeriodState = 'open' | 'provisional' | 'closed' | 'adjusted'

/** A month in a team's zone: [from, to) between two local midnights. `month` is YYYY-MM. */
export interface Period {
  readonly month: string
  readonly from: Instant
  readonly to: Instant
  readonly zone: string
  readonly state: PeriodState
}
