import type { Result } from '../../core/model/result.ts'
import type { RevenueDraft } from '../../core/model/revenue.ts'
import type { RevenueBook } from '../../core/model/revenue-book.ts'
import type { Settings } from '../../core/model/settings.ts'
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
}
