import type { Invoice } from '../model/money.ts'
import type { Exact } from '../model/units.ts'
import type { Value } from '../model/value.ts'
import { dateAfter } from '../time/date-after.ts'
import { dailyTrend } from './daily-trend.ts'
import { evidence } from './evidence.ts'
import { lastDay } from './last-day.ts'
import type { MeasureContext } from './measure-context.ts'
import { openBalance } from './open-balance.ts'
import { typedValue } from './typed-value.ts'

/** One month would swing with the day on which agreements are billed (reference/connectwise.md section 5). */
const WINDOW = 90

/**
 * Days of sales that are not paid yet: the open balances at the end of the range by the sales of the 90 days until then,
 * times 90. Both hold tax, and credits are taken off. Typed in where no invoices are known.
 */
export function receivablesDays(context: MeasureContext): Value {
  const { money, readings, period, until } = context
  const invoices = money?.invoices ?? null
  if (invoices === null) return typedValue('receivablesDays', readings, period, until)
  const day = lastDay(period.zone, until)
  return {
    metric: 'receivablesDays',
    exact: receivables(invoices, day).days,
    evidence: evidence({
      counted: invoices.filter(each => isInReceivables(each, day)).length,
      things: 'invoices',
    }),
    trend: dailyTrend(context, at => receivables(invoices, lastDay(period.zone, at)).days),
  }
}

/** Whether an invoice is in the sales or the open balances at the end of a day. */
export const isInReceivables = (invoice: Invoice, day: string): boolean =>
  invoice.date <= day && (invoice.date >= firstDay(day) || openBalance(invoice, day) !== 0)

/** What a balance adds to the days. Throws RangeError where doubles would lose it. */
export function daysOf(open: number, sales: number): Exact {
  const num = open * WINDOW
  if (!Number.isSafeInteger(num) || !Number.isSafeInteger(sales))
    throw new RangeError(`too large to be exact: ${open} by ${sales}`)
  return { num, den: sales }
}

/** Sales of the 90 days that end with a day, in cents, and the days; null where the sales are not above nothing. */
export function receivables(invoices: readonly Invoice[], day: string) {
  const first = firstDay(day)
  let open = 0
  let sales = 0
  for (const invoice of invoices) {
    if (invoice.date > day) continue
    open += openBalance(invoice, day)
    if (invoice.date >= first) sales += invoice.total
  }
  return { sales, days: sales > 0 ? daysOf(open, sales) : null }
}

const firstDay = (day: string) => dateAfter(day, 1 - WINDOW)
