import type { Invoice } from '../model/money.ts'
import type { Exact } from '../model/units.ts'
import { dateAfter } from '../time/date-after.ts'
import { monthAfter } from '../time/period.ts'
import { openBalance } from './open-balance.ts'

/** As far back as a source tells of paid invoices. */
const MONTHS = 12

/**
 * Receivables days as auditors count back: from the open balances at the end of a day (YYYY-MM-DD) the sales of that month
 * so far are taken off, then those of the month before, each with its days, until a part of a month is left. Null where the
 * sales of a year do not cover them.
 */
export function countBackDays(invoices: readonly Invoice[], day: string): Exact | null {
  let open = invoices.reduce((sum, invoice) => sum + openBalance(invoice, day), 0)
  let days = 0
  for (let back = 0; back <= MONTHS; back++) {
    const month = monthAfter(day.slice(0, 7), -back)
    const last = back === 0 ? day : dateAfter(`${monthAfter(month, 1)}-01`, -1)
    const length = Number(last.slice(8))
    const sales = salesOf(invoices, month, last)
    if (open <= 0) return { num: days, den: 1 }
    if (open < sales) return { num: days * sales + open * length, den: sales }
    open -= sales
    days += length
  }
  return open <= 0 ? { num: days, den: 1 } : null
}

/** A month whose credits are more than its sales takes nothing off. */
function salesOf(invoices: readonly Invoice[], month: string, last: string): number {
  const own = invoices.filter(({ date }) => date.startsWith(month) && date <= last)
  return Math.max(
    0,
    own.reduce((sum, { total }) => sum + total, 0),
  )
}
