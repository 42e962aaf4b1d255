import type { MonthFigure } from './month-figure.ts'
import type { Instant } from './units.ts'

/** A second person has looked a month over before it is closed. It counts only while the month has the figure they saw. */
export interface MonthApproval {
  readonly team: string
  readonly month: string
  /** The user's id, since two people may bear one name. */
  readonly user: string
  readonly author: string
  readonly at: Instant
  /** What they saw. Null: of a time when that was not noted, so it counts no longer. */
  readonly figure: MonthFigure | null
}
