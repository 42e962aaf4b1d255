import type { SourceMoney, SourceRevenue } from '../../../core/model/money.ts'
import { instant } from '../../../core/model/units.ts'
import { monthAfter, monthAt } from '../../../core/time/period.ts'
import type { Range, SourceError } from '../source.ts'
import { createHourly } from './hourly.ts'
import { createAgreements } from './money-agreements.ts'
import { createInvoices, type ReadInvoices } from './money-invoices.ts'
import { invoicedRevenue, recurringLines } from './money-revenue.ts'
import { readSales } from './money-sales.ts'
import type { Reader, ReaderParts } from './reader.ts'

/**
 * Revenue, invoices and sales, each read once an hour. What of them cannot be read is null and told in the notes; rejects only
 * where nothing can, and for refused keys. `zone` is the IANA name of the months' zone.
 */
export function createMoneyReader(parts: ReaderParts & { readonly zone: string }): Reader<SourceMoney> {
  const { settings, now, zone } = parts
  const agreements = createAgreements(parts)
  const readInvoices = createInvoices(parts)
  const invoices = createHourly(now, readInvoices)
  const sales = createHourly(now, (range, signal) => readSales(parts, range, signal))
  const recurring = createHourly(now, async (range, signal) => {
    const months = monthsOf(range, zone)
    return recurringLines(await agreements.whole(months, signal), months, settings)
  })
  /** Only asked for where the invoices leave an agreement's type out, and where it matters. */
  const types = createHourly(now, async (_range, signal) => {
    const all = await agreements.all(signal)
    return new Map(all.map(({ id, type }) => [id, type]))
  })

  async function invoiced(told: ReadInvoices, range: Range, signal: AbortSignal) {
    const isUntold = told.raw.some(({ agreement }) => agreement !== null && agreement.type === null)
    const known = settings.agreementTypes !== null && isUntold ? await types(range, signal) : null
    const typeOf = (agreement: number) => known?.told?.get(agreement) ?? null
    return {
      told: invoicedRevenue(told.raw, monthsOf(range, zone), settings, typeOf),
      error: known?.error ?? null,
    }
  }

  async function revenue(billed: ReadInvoices | null, range: Range, signal: AbortSignal) {
    if (settings.revenue === 'agreements') return recurring(range, signal)
    return billed ? invoiced(billed, range, signal) : { told: null, error: null }
  }

  return {
    async read(range, signal) {
      const [billed, won] = await Promise.all([invoices(range, signal), sales(range, signal)])
      const lines: { told: readonly SourceRevenue[] | null; error: SourceError | null } = await revenue(
        billed.told,
        range,
        signal,
      )
      const errors = [billed.error, won.error, lines.error].filter(error => error !== null)
      const first = errors[0]
      if (first && !billed.told && !won.told && !lines.told) throw first
      const notes = [
        ...errors.map(({ message }) => message),
        ...(billed.told?.notes ?? []),
        ...(won.told?.notes ?? []),
      ]
      return {
        source: 'connectwise',
        revenue: lines.told,
        invoices: billed.told?.invoices ?? null,
        opportunities: won.told?.opportunities ?? null,
        ...(notes.length > 0 && { notes: [...new Set(notes)] }),
      }
    },
  }
}

function monthsOf({ from, to }: Range, zone: string): readonly string[] {
  const months = [monthAt(zone, from)]
  const last = monthAt(zone, instant(to - 1))
  for (let month = months[0] as string; month < last; ) {
    month = monthAfter(month, 1)
    months.push(month)
  }
  return months
}
