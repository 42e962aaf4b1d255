import { describe, expect, it } from 'vitest'
import type { Rows } from '../../../../server/sources/connectwise/connectwise-api.ts'
import { createInvoices } from '../../../../server/sources/connectwise/money-invoices.ts'
import { fakeConnectWiseApi } from '../../../helpers/fake-connectwise-api.ts'
import { invoiceRow, RANGE } from './a-money.ts'
import { never } from './a-service-desk.ts'

const PAID = { balance: 0, payments: 120 }
const payment = (amount: number, day: string) => ({ id: 1, amount, paymentDate: `2026-${day}T00:00:00Z` })

function desk(...rows: object[]) {
  const fake = fakeConnectWiseApi({ '/finance/invoices': rows })
  const read = createInvoices(fake)
  const payments = () => fake.asked.splice(0).filter(({ path }) => path.endsWith('/payments')).length
  return { ...fake, payments, read: () => read(RANGE, never) }
}

describe('createInvoices', () => {
  it('createInvoices ask for 400 days and for what is not paid, and for nothing after the range', async () => {
    const { read, asked } = desk()
    await read()
    const { conditions, fields }: Rows = asked[0]?.rows ?? {}
    expect(conditions).toBe(
      '(date < [2026-12-01T05:00:00Z]) and ((date >= [2025-10-27T05:00:00Z]) or (balance != 0))',
    )
    expect(fields).toContain('_info')
  })

  it('createInvoices ask for payments only where something was paid since the range began', async () => {
    const before = { _info: { lastUpdated: '2026-09-30T12:00:00Z' } }
    const { read, payments, answers } = desk(
      invoiceRow(1),
      invoiceRow(2, PAID),
      invoiceRow(3, { ...PAID, ...before }),
    )
    answers['/finance/invoices/2/payments'] = [payment(50, '11-10'), payment(70, '11-12')]
    const { invoices } = await read()
    expect(invoices.map(each => each.payments)).toEqual([
      [],
      [
        { date: '2026-11-10', amount: 50_00 },
        { date: '2026-11-12', amount: 70_00 },
      ],
      null,
    ])
    expect(payments()).toBe(1)
  })

  it('createInvoices ask for payments again only once the invoice has changed', async () => {
    const { read, payments, answers } = desk(invoiceRow(2, PAID))
    await read()
    await read()
    expect(payments()).toBe(1)
    answers['/finance/invoices'] = [
      invoiceRow(2, { ...PAID, _info: { lastUpdated: '2026-11-20T12:00:00Z' } }),
    ]
    await read()
    expect(payments()).toBe(1)
  })

  it('createInvoices take what was settled otherwise from the day of the invoice on', async () => {
    const { read, answers } = desk(invoiceRow(2, { balance: 0, payments: 100, credits: 20 }))
    answers['/finance/invoices/2/payments'] = [payment(100, '11-12')]
    expect((await read()).invoices[0]?.payments).toEqual([
      { date: '2026-11-12', amount: 100_00 },
      { date: '2026-11-06', amount: 20_00 },
    ])
  })

  it('createInvoices believe the payments where nobody keeps the balance up to date', async () => {
    const { read, answers } = desk(invoiceRow(2, { balance: 120, payments: 120 }))
    answers['/finance/invoices/2/payments'] = [payment(120, '11-12')]
    expect((await read()).invoices[0]?.payments).toEqual([{ date: '2026-11-12', amount: 120_00 }])
  })

  it('createInvoices tell of rows that cannot be read, and of amounts in two currencies', async () => {
    const { read } = desk(
      invoiceRow(1, { currency: { currencyCode: 'USD' } }),
      invoiceRow(2, { currency: { currencyCode: 'CAD' } }),
      { id: 3 },
    )
    expect((await read()).notes).toEqual([
      'Invoices without a number, a day or a total are left out: 1. Complete them in ConnectWise.',
      'Invoices are in CAD and USD. Their amounts are added up as they are.',
    ])
  })
})
