import type { Instant } from './units.ts'

/** A second person has looked a month over before it is closed. */
export interface MonthApproval {
  readonly team: string
  readonly month: string
  /** The user's id, since two people may bear one name. */
  readonly user: string
  readonly author: string
  readonly at: Instant
}
