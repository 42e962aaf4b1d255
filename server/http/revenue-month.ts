import type { RevenueLine } from '../../core/model/revenue.ts'
import type { RevenueBook } from '../../core/model/revenue-book.ts'
import { closedMonthsOf } from './closed-months-of.ts'
import { Refused } from './refused.ts'
import type { RevenueParts } from './revenue-parts.ts'

/** What a month of the book holds, for a page and for the audit. */
export const revenueMonth = (book: RevenueBook, team: string, month: string) => ({
  month,
  lines: linesOf(book, team, month),
  confirmed: book.confirmations.find(each => each.team === team && each.month === month) ?? null,
})

/** Throws a `Refused`, 409, for a month that is final. */
export function refuseClosedMonth(
  parts: Pick<RevenueParts, 'closedMonths'>,
  team: string,
  month: string,
): void {
  if (closedMonthsOf(parts.closedMonths, team).includes(month))
    throw new Refused(409, [
      { path: 'month', message: 'This month is closed. Correct it with an adjustment.' },
    ])
}

/** The lines of a team's month. */
export const linesOf = ({ lines }: RevenueBook, team: string, month: string) =>
  lines.filter(each => each.team === team && each.month === month)

/** The confirmations but that of a team's month. */
export const unconfirmed = ({ confirmations }: RevenueBook, team: string, month: string) =>
  confirmations.filter(each => each.team !== team || each.month !== month)

/** A book with other lines of a team's month, which is then nobody's word any more. */
export const withLines = (
  book: RevenueBook,
  team: string,
  month: string,
  lines: readonly RevenueLine[],
): RevenueBook => ({
  ...book,
  lines: [...book.lines.filter(each => each.team !== team || each.month !== month), ...lines],
  confirmations: unconfirmed(book, team, month),
})
