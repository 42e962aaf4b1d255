import fc from 'fast-check'
import type { Invoice, Opportunity, SourceMoney } from '../../core/model/money.ts'
import { type Cents, cents } from '../../core/model/units.ts'
import { dateAfter } from '../../core/time/date-after.ts'
import { instantAt } from '../../core/time/instant-at.ts'
import { on, ZONE } from './november.ts'

/** $100 for an agreement on 6 November, a Friday, not paid, unless it says otherwise. */
export const invoice = (known: Partial<Invoice> & { readonly id: string }): Invoice => ({
  client: 'Acme',
  kind: 'agreement',
  date: '2026-11-06',
  total: cents(100_00),
  balance: known.total ?? cents(100_00),
  payments: [],
  ...known,
})

/** A project of $5,000 won on 10 November, unless it says otherwise. */
export const sale = (known: Partial<Opportunity> & { readonly id: string }): Opportunity => ({
  name: 'New servers',
  client: 'Acme',
  owner: 'Sam',
  won: on('10 15:00'),
  project: cents(5_000_00),
  monthly: cents(0),
  ...known,
})

export const money = (known: Partial<SourceMoney>): SourceMoney => ({
  source: 'connectwise',
  revenue: [],
  invoices: [],
  opportunities: [],
  ...known,
})

/** A day of the year before the end of November, or of the December after it. */
const day = fc.integer({ min: -370, max: 40 }).map(after => dateAfter('2026-11-30', after))
const amount = fc.integer({ min: -50_000, max: 1_000_000 }).map(cents)

/** Invoices, credits and payments around November, each with its own id. */
export const anyInvoices = fc
  .array(
    fc.record({
      date: day,
      total: amount,
      kind: fc.constantFrom('agreement', 'standard', 'creditmemo'),
      payments: fc.option(fc.array(fc.record({ date: day, amount }), { maxLength: 3 }), { nil: null }),
      balance: amount,
    }),
    { maxLength: 25 },
  )
  .map(all => all.map((known, index) => invoice({ ...known, id: String(index) })))

/** Sales around November, some of them with nothing in their forecast. */
export const anySales = fc
  .array(fc.record({ day, project: sum(), monthly: sum() }), { maxLength: 12 })
  .map(all =>
    all.map(({ day: date, ...sums }, index) =>
      sale({ ...sums, won: instantAt(ZONE, `${date}T10:00`), id: String(index) }),
    ),
  )

function sum(): fc.Arbitrary<Cents> {
  return fc.oneof(fc.constant(cents(0)), fc.integer({ min: 1, max: 9_999_999 }).map(cents))
}
