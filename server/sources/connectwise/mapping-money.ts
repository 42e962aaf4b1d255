import type { Cents, Instant } from '../../../core/model/units.ts'
import { type Decimal, monthly, parseDecimal, wholeCents } from './decimal.ts'
import { rawField, rawInstant, rawNumber, rawText } from './raw-field.ts'

// What is assumed of the fields about money. Grades as in mapping.ts: S the vendor's description, C seen in working clients,
// ? not established. Amounts are numbers, read through their decimal form.

/** [S] `/finance/invoices`; [?] whether `balance` is kept, which rests on the accounting link. */
export const INVOICE_FIELDS: readonly string[] = [
  'id,invoiceNumber,type,date,total,balance,payments,agreementAmount,subtotal,company/name',
  'agreement/id,agreement/name,agreement/type,currency/currencyCode,_info',
].flatMap(line => line.split(','))
/** [S] `/finance/invoices/{id}/payments`; [?] whether a credit that is used up by an invoice is one. */
export const PAYMENT_FIELDS = ['id', 'amount', 'paymentDate']

export interface RawInvoice {
  readonly id: number
  readonly number: string
  /** [S] Agreement, CreditMemo, DownPayment, Miscellaneous, Progress, Standard or Consolidated; here in small letters. */
  readonly kind: string
  /** YYYY-MM-DD [?]: the day that the vendor's midnight names, in no zone. */
  readonly date: string
  /** [?] A credit memo may be told with or without a minus: it is taken off either way. */
  readonly total: Cents
  readonly balance: Cents
  /** Whether anything was ever paid of it. */
  readonly isTouched: boolean
  readonly agreementAmount: Cents | null
  readonly subtotal: Cents | null
  readonly client: string | null
  readonly agreement: {
    readonly id: number
    readonly name: string | null
    readonly type: string | null
  } | null
  readonly currency: string | null
  /** When it last changed [C]; null where it is not told. */
  readonly updated: Instant | null
}

/** Null for what has no number, day or total. */
export function parseInvoice(row: unknown): RawInvoice | null {
  const id = rawNumber(row, 'id')
  const date = rawDate(row, 'date')
  const told = rawCents(row, 'total')
  if (id === null || date === null || told === null) return null
  const kind = (rawText(row, 'type') ?? '').toLowerCase()
  const signed = (amount: Cents) => (kind === 'creditmemo' ? owed(amount) : amount)
  const paid = rawCents(row, 'payments') ?? 0
  const total = signed(told)
  const balance = signed(rawCents(row, 'balance') ?? ((told - paid) as Cents))
  const agreement = rawNumber(row, 'agreement/id')
  return {
    ...{ id, number: rawText(row, 'invoiceNumber') ?? String(id), kind, date, total, balance },
    isTouched: balance !== total || paid !== 0,
    agreementAmount: rawCents(row, 'agreementAmount'),
    subtotal: rawCents(row, 'subtotal'),
    client: rawText(row, 'company/name'),
    agreement:
      agreement === null
        ? null
        : { id: agreement, name: rawText(row, 'agreement/name'), type: rawText(row, 'agreement/type') },
    currency: rawText(row, 'currency/currencyCode'),
    updated: rawInstant(row, '_info/lastUpdated'),
  }
}

/** What a credit takes off, whichever way it was told. */
export const owed = (amount: Cents): Cents => (amount > 0 ? (-amount as Cents) : amount)

/** A payment, or null where it has no amount or day. */
export function parsePayment(row: unknown): { readonly date: string; readonly amount: Cents } | null {
  const date = rawDate(row, 'paymentDate')
  const amount = rawCents(row, 'amount')
  return date === null || amount === null ? null : { date, amount }
}

/** The day of a time, YYYY-MM-DD; a year before 1990 stands for none. */
export function rawDate(row: unknown, path: string): string | null {
  const date = /^\d{4}-\d\d-\d\d(?=T|$)/.exec(rawText(row, path) ?? '')?.[0]
  if (date === undefined || date < '1990' || Number.isNaN(Date.parse(date))) return null
  return new Date(date).toISOString().startsWith(date) ? date : null
}

/** What is absent is nothing: the vendor leaves empty fields out. */
export const rawDecimal = (row: unknown, path: string): Decimal =>
  parseDecimal(rawField(row, path)) ?? { units: 0n, places: 0 }

function rawCents(row: unknown, path: string): Cents | null {
  const found = parseDecimal(rawField(row, path))
  return found === null ? null : wholeCents(monthly(found))
}
