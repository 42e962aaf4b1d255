import type { SourceRevenue } from '../../core/model/money.ts'
import type { Result } from '../../core/model/result.ts'
import type { RevenueDraft } from '../../core/model/revenue.ts'
import type { RevenueBook } from '../../core/model/revenue-book.ts'
import type { Settings } from '../../core/model/settings.ts'
import type { Team } from '../../core/model/team.ts'
import type { Instant } from '../../core/model/units.ts'
import type { ClosedMonths } from '../store/closed-months.ts'
import type { Edited } from './edit-at-revision.ts'

/** What the routes about revenue are handed. */
export interface RevenueParts {
  readonly revenue: Edited<RevenueBook>
  readonly closedMonths: Pick<ClosedMonths, 'all' | 'damaged'>
  settings(): Settings
  now(): Instant
  /** The lines of a CSV text; or every bad cell, its path `line.7.amount` with the line of the text. */
  readCsv(text: string): Result<readonly RevenueDraft[]>
  /** What the team's source of money says of a month (YYYY-MM); null where no source tells of money. Absent: none does. */
  sourceRevenue?(team: Team, month: string): Promise<ToldRevenue | null>
}

/** A month's revenue as a source tells it. */
export interface ToldRevenue {
  /** What the source is called. */
  readonly label: string
  /** Null: it does not tell, and `problem` says why. */
  readonly lines: readonly SourceRevenue[] | null
  readonly problem: string | null
  /** What else a person should know, in sentences. */
  readonly notes: readonly string[]
}
