import type { ExplainRow } from '../model/explanation.ts'
import type { Invoice } from '../model/money.ts'
import { instantAt } from '../time/instant-at.ts'
import { invoicedWeeks } from './invoiced-weeks.ts'
import { lastDay } from './last-day.ts'
import type { MeasureContext } from './measure-context.ts'
import { openBalance } from './open-balance.ts'
import { daysOf, isInReceivables, receivables } from './receivables-days.ts'
import { type SalesMetric, salesWon, soldIn } from './won-sales.ts'

const NO_CASE = {
  ticket: null,
  created: null,
  responded: null,
  resolved: null,
  answered: null,
  due: null,
  active: null,
  reason: null,
  note: null,
  client: null,
  summary: null,
  owner: null,
} as const

/** Every invoice behind receivables days with the days that it adds. Null: invoices are not known. */
export function receivableRows({ money, period, until }: MeasureContext): readonly ExplainRow[] | null {
  const invoices = money?.invoices ?? null
  if (invoices === null) return null
  const day = lastDay(period.zone, until)
  const { sales } = receivables(invoices, day)
  return invoices
    .filter(invoice => isInReceivables(invoice, day))
    .map(invoice => {
      const open = openBalance(invoice, day)
      const row = { ...invoiceRow(invoice, period.zone), open, outcome: 'counted' } as const
      return sales > 0 ? { ...row, value: daysOf(open, sales) } : row
    })
}

/** Every week of the month with its part of the whole, and the invoices that count in none. Null: they are not known. */
export function weekRows({ money, period, until }: MeasureContext): readonly ExplainRow[] | null {
  const invoices = money?.invoices ?? null
  if (invoices === null) return null
  const weeks = invoicedWeeks(invoices, period, until)
  const ended = weeks.filter(({ hasEnded }) => hasEnded).length
  return weeks.flatMap(({ friday, hasEnded, invoices: own, late }): readonly ExplainRow[] => {
    const isMet = own.length > 0
    const summary = isMet ? own.map(({ id }) => id).join(', ') : null
    const week = { ...NO_CASE, id: friday, answered: instantAt(period.zone, friday), summary }
    const value = { num: isMet ? 1 : 0, den: ended }
    const row: ExplainRow = hasEnded
      ? { ...week, outcome: isMet ? 'met' : 'breached', value }
      : { ...week, outcome: 'pending' }
    return [row, ...late.map(invoice => leftOut(invoice, period.zone))]
  })
}

const leftOut = (invoice: Invoice, zone: string): ExplainRow => ({
  ...invoiceRow(invoice, zone),
  outcome: 'left-out',
  reason: 'weekend',
})

const invoiceRow = ({ id, client, kind, date, total }: Invoice, zone: string) => ({
  ...{ ...NO_CASE, id, client, summary: kind },
  answered: instantAt(zone, date),
  amount: total,
})

/** Every sale won in the range with what it adds. Null: sales are not known. */
export function saleRows(metric: SalesMetric, context: MeasureContext): readonly ExplainRow[] | null {
  const sales = salesWon(context)
  if (sales === null) return null
  return sales.map(sale => {
    const { id, name, client, owner, won } = sale
    const amount = soldIn[metric](sale)
    const row = { ...NO_CASE, id, client, owner, summary: name, answered: won }
    if (amount === 0) return { ...row, outcome: 'left-out', reason: 'no-amount' }
    return { ...row, outcome: 'counted', value: { num: amount, den: 1 } }
  })
}
