import type { Adjustment } from '../core/model/closed-month.ts'
import type { KeptMonth } from '../core/model/kept-month.ts'
import type { Person } from '../core/model/person.ts'
import type { Reading } from '../core/model/reading.ts'
import type { RevenueBook } from '../core/model/revenue-book.ts'
import type { Store } from './store/open-store.ts'

/** What people and closed months add to a batch, of all teams. */
export interface Books extends Pick<RevenueBook, 'lines' | 'confirmations'> {
  readonly readings: readonly Reading[]
  readonly adjustments: readonly Adjustment[]
  readonly people: readonly Person[]
  /** The earliest first. */
  readonly closed: readonly KeptMonth[]
}

export const NO_BOOKS: Books = {
  lines: [],
  confirmations: [],
  readings: [],
  adjustments: [],
  people: [],
  closed: [],
}

/** The books as the store has them now. */
export function booksOf(store: Pick<Store, 'records' | 'people' | 'revenue' | 'closedMonths'>): Books {
  const { lines, confirmations } = store.revenue()
  const { readings, adjustments } = store.records()
  const { people } = store.people()
  return { lines, confirmations, readings, adjustments, people, closed: store.closedMonths.all() }
}
