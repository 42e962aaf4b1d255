import type { Invoice, InvoicePayment } from '../../../core/model/money.ts'
import { cents, DAY, type Instant, instant } from '../../../core/model/units.ts'
import type { Range } from '../source.ts'
import { both, compare, compareTime, either } from './conditions.ts'
import { inLots } from './in-lots.ts'
import {
  INVOICE_FIELDS,
  owed,
  PAYMENT_FIELDS,
  parseInvoice,
  parsePayment,
  type RawInvoice,
} from './mapping-money.ts'
import type { ReaderParts } from './reader.ts'

/** A year and a month, so that sales can be counted back from any day of the range. */
const BEFORE = 400 * DAY

export interface ReadInvoices {
  readonly raw: readonly RawInvoice[]
  readonly invoices: readonly Invoice[]
  readonly notes: readonly string[]
}

/**
 * Invoices of a range and of 400 days before its end, and older ones with a balance. Payments are asked for only where an
 * invoice was paid and changed since the range began: what was settled before is in its balance already. They are kept until
 * the invoice changes again.
 */
export function createInvoices({ api }: Pick<ReaderParts, 'api'>) {
  const kept = new Map<number, { readonly updated: Instant; readonly payments: readonly InvoicePayment[] }>()

  async function payments(invoice: RawInvoice, signal: AbortSignal): Promise<readonly InvoicePayment[]> {
    const { id, updated } = invoice
    const known = kept.get(id)
    if (known !== undefined && known.updated === updated) return known.payments
    const rows = await api.all(`/finance/invoices/${id}/payments`, { fields: PAYMENT_FIELDS }, signal)
    const found = settled(
      invoice,
      rows.map(parsePayment).filter(each => each !== null),
    )
    if (updated !== null) kept.set(id, { updated, payments: found })
    return found
  }

  async function paid(raw: RawInvoice, { from }: Range, signal: AbortSignal): Promise<Invoice['payments']> {
    if (!raw.isTouched) return []
    const isSettledBefore = raw.updated !== null && raw.updated < from
    return isSettledBefore ? null : payments(raw, signal)
  }

  return async (range: Range, signal: AbortSignal): Promise<ReadInvoices> => {
    const rows = await api.all(
      '/finance/invoices',
      { conditions: within(range), fields: INVOICE_FIELDS },
      signal,
    )
    const raw = rows.map(parseInvoice).filter(each => each !== null)
    const invoices = await inLots(raw, async (each): Promise<Invoice> => {
      const { number: id, client, kind, date, total, balance } = each
      return { id, client, kind, date, total, balance, payments: await paid(each, range, signal) }
    })
    return { raw, invoices, notes: notes(rows.length - raw.length, raw) }
  }
}

function within({ to }: Range): string {
  const recent = compareTime('date', '>=', instant(to - BEFORE))
  return both(compareTime('date', '<', to), either(recent, compare('balance', '!=', 0)))
}

/** What was settled otherwise, as by a credit, has no day of its own: it counts from the day of the invoice. */
function settled({ date, total, balance }: RawInvoice, paid: readonly InvoicePayment[]) {
  const signed = paid.map(each => (total < 0 ? { ...each, amount: owed(each.amount) } : each))
  const rest = total - balance - signed.reduce((sum, { amount }) => sum + amount, 0)
  // A balance that nobody keeps up to date tells of less than was paid; then the payments are right.
  return rest !== 0 && Math.sign(rest) === Math.sign(total)
    ? [...signed, { date, amount: cents(rest) }]
    : signed
}

function notes(unread: number, raw: readonly RawInvoice[]): readonly string[] {
  const currencies = new Set(raw.map(({ currency }) => currency).filter(each => each !== null))
  const told: string[] = []
  if (unread > 0)
    told.push(
      `Invoices without a number, a day or a total are left out: ${unread}. Complete them in ConnectWise.`,
    )
  if (currencies.size > 1)
    told.push(
      `Invoices are in ${[...currencies].sort().join(' and ')}. Their amounts are added up as they are.`,
    )
  return told
}
