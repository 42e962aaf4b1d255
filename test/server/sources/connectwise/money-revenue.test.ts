import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SourceRevenue } from '../../../../core/model/money.ts'
import { parseAddition, parseAgreement } from '../../../../server/sources/connectwise/mapping-agreements.ts'
import { parseInvoice } from '../../../../server/sources/connectwise/mapping-money.ts'
import {
  invoicedRevenue,
  isLive,
  recurringLines,
} from '../../../../server/sources/connectwise/money-revenue.ts'
import { agreementRow, invoiceRow } from './a-money.ts'

const MONTHS = ['2026-10', '2026-11']
const CYCLES = { Monthly: 1, Quarterly: 3, Yearly: 12 }

const invoices = (...rows: object[]) => rows.map(parseInvoice).filter(each => each !== null)
const invoiced = (rows: object[], agreementTypes: readonly string[] | null = null) =>
  invoicedRevenue(invoices(...rows), MONTHS, { agreementTypes }, id => (id === 51 ? 'Managed' : null))

const whole = (id: number, rest = {}, ...additions: object[]) => {
  const agreement = parseAgreement(agreementRow(id, rest))
  if (!agreement) throw new Error('no agreement')
  return { ...agreement, additions: additions.map(parseAddition) }
}
type Whole = ReturnType<typeof whole>
const recurring = (agreements: Whole[], agreementTypes: readonly string[] | null = null) =>
  recurringLines(agreements, ['2026-11'], { agreementTypes, cycles: CYCLES })
const sum = (lines: readonly SourceRevenue[]) =>
  lines.reduce((all, { amount, excluded }) => all + (excluded === null ? amount : 0), 0)

describe('invoicedRevenue', () => {
  it('invoicedRevenue has a line for each agreement invoice of the months, without its tax', () => {
    const lines = invoiced([
      invoiceRow(1),
      invoiceRow(2, { agreementAmount: null, subtotal: 7.5 }),
      invoiceRow(3, { type: 'Standard' }),
      invoiceRow(4, { date: '2026-12-01T00:00:00Z' }),
    ])
    expect(lines).toEqual([
      {
        ...{ id: 'I-1', month: '2026-11', agreement: 'Care', client: 'Acme', kind: 'agreement' },
        ...{ date: '2026-11-06', amount: 100_00, excluded: null },
      },
      expect.objectContaining({ id: 'I-2', amount: 7_50 }),
    ])
  })

  it('invoicedRevenue takes credits of agreements off, and those of nothing not', () => {
    const credit = { type: 'CreditMemo', agreementAmount: 0, subtotal: 30, total: 36 }
    const lines = invoiced([invoiceRow(1, credit), invoiceRow(2, { ...credit, agreement: null })])
    expect(lines).toMatchObject([{ id: 'I-1', kind: 'credit', amount: -30_00, excluded: null }])
  })

  it('invoicedRevenue says why an agreement is no managed service', () => {
    const of = (agreement: object | null) =>
      invoiced([invoiceRow(1, { agreement })], ['managed '])[0]?.excluded
    expect(of({ id: 9, type: 'Managed' })).toBeNull()
    expect(of({ id: 51 })).toBeNull()
    expect(of({ id: 9, type: 'Block hours' })).toBe('Block hours is not chosen as managed services')
    expect(of({ id: 9 })).toBe('The type of its agreement is not known')
    expect(of(null)).toBe('The type of its agreement is not known')
  })
})

describe('recurringLines', () => {
  it('recurringLines have the amount and the live billable additions by the months of the cycle, rounded once', () => {
    const billed = { billCustomer: 'Billable', extPrice: 0.02, effectiveDate: '2026-11-30T00:00:00Z' }
    const quarter = { billAmount: 100, billingCycle: { name: 'Quarterly' } }
    const lines = recurring([
      whole(1, quarter, billed, billed, { ...billed, billCustomer: 'DoNotBill' }),
      whole(
        2,
        {},
        { ...billed, cancelledDate: '2026-11-30T00:00:00Z' },
        { ...billed, effectiveDate: '2026-12-01' },
      ),
    ])
    // 100.04 by 3 is 33.3466..., each part by itself would have been 33.33 and twice 0.01.
    expect(lines.map(({ amount }) => amount)).toEqual([33_35, 1000_00])
    expect(lines[0]).toMatchObject({
      id: '1',
      month: '2026-11',
      date: null,
      agreement: 'Care 1',
      excluded: null,
    })
  })

  it('recurringLines leave out, with the reason, what no month can be told of', () => {
    const excluded = (rest: object, types: readonly string[] | null = null) =>
      recurring([whole(1, rest)], types)[0]?.excluded
    expect(excluded({ billingCycle: { name: 'Odd' } })).toBe('How many months the cycle Odd has is not set')
    expect(excluded({ billingCycle: null })).toBe('It has no billing cycle')
    expect(excluded({ billOneTimeFlag: true })).toBe('It is billed once, not every month')
    expect(excluded({}, ['Other'])).toBe('Managed is not chosen as managed services')
    expect(recurring([whole(1, { billAmount: 0 })])).toEqual([])
  })

  it('recurringLines come to the same, in whatever order agreements and additions come', () => {
    const price = fc.integer({ min: 0, max: 999_999 }).map(value => value / 1000)
    const addition = fc.record({
      ...{ extPrice: price, billCustomer: fc.constantFrom('Billable', 'NoCharge') },
      cancelledDate: fc.constantFrom(null, '2026-10-05', '2026-12-05'),
    })
    const agreement = fc.record({
      ...{ billAmount: price, cycle: fc.constantFrom('Monthly', 'Quarterly', 'Yearly', 'Odd') },
      additions: fc.array(addition, { maxLength: 4 }),
    })
    fc.assert(
      fc.property(fc.array(agreement, { maxLength: 6 }), all => {
        const made = all.map(({ cycle, additions, billAmount }, index) =>
          whole(index, { billAmount, billingCycle: { name: cycle } }, ...additions),
        )
        const turned = made.map(each => ({ ...each, additions: each.additions.toReversed() })).reverse()
        expect(sum(recurring(turned))).toBe(sum(recurring(made)))
      }),
    )
  })
})

describe('isLive', () => {
  it('isLive holds from the first day to the last, and not from the day it was cancelled', () => {
    const live = (rest: object, day = '2026-11-30') => isLive(whole(1, rest), day)
    expect(live({ startDate: '2026-11-30' })).toBe(true)
    expect(live({ startDate: '2026-12-01' })).toBe(false)
    const ends = { endDate: '2026-11-30', noEndingDateFlag: false }
    expect([live(ends), live(ends, '2026-12-01')]).toEqual([true, false])
    const off = { cancelledFlag: true, dateCancelled: '2026-11-30' }
    expect([live(off, '2026-11-29'), live(off)]).toEqual([true, false])
    expect(live({ cancelledFlag: true })).toBe(false)
  })
})
