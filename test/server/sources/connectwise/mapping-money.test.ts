import { describe, expect, it } from 'vitest'
import { cents } from '../../../../core/model/units.ts'
import {
  INVOICE_FIELDS,
  owed,
  parseInvoice,
  parsePayment,
  rawDate,
} from '../../../../server/sources/connectwise/mapping-money.ts'
import { invoiceRow } from './a-money.ts'
import { at } from './a-service-desk.ts'

describe('parseInvoice', () => {
  it('parseInvoice reads amounts exactly and the day as it stands', () => {
    expect(parseInvoice(invoiceRow(1, { total: 1234.56, balance: 0.1, payments: 1234.46 }))).toEqual({
      ...{ id: 1, number: 'I-1', kind: 'agreement', date: '2026-11-06', total: 1234_56, balance: 10 },
      ...{ isTouched: true, agreementAmount: 100_00, subtotal: 100_00, client: 'Acme', currency: null },
      agreement: { id: 51, name: 'Care', type: 'Managed' },
      updated: at('2026-11-06T12:00Z'),
    })
  })

  it('parseInvoice takes what is absent for nothing, and the balance for what is not paid', () => {
    expect(parseInvoice({ id: 1, date: '2026-11-06', total: 5, payments: 2 })).toMatchObject({
      ...{ number: '1', kind: '', balance: 300, client: null, agreement: null, updated: null },
      ...{ agreementAmount: null, subtotal: null },
    })
  })

  it('parseInvoice takes a credit off, whichever way it is told', () => {
    for (const total of [30, -30])
      expect(parseInvoice(invoiceRow(1, { type: 'CreditMemo', total, balance: total }))).toMatchObject({
        ...{ total: -30_00, balance: -30_00 },
      })
  })

  it.each([
    { id: null },
    { date: null },
    { date: '0001-01-01T00:00:00Z' },
    { date: '2026-02-30' },
    { total: 'much' },
  ])('parseInvoice reads nothing from a row with %j', rest => {
    expect(parseInvoice(invoiceRow(1, rest))).toBeNull()
  })

  it('parseInvoice asks for each field that it reads once', () => {
    expect(new Set(INVOICE_FIELDS).size).toBe(INVOICE_FIELDS.length)
  })
})

describe('parsePayment', () => {
  it('parsePayment is an amount and a day', () => {
    expect(parsePayment({ amount: 0.07, paymentDate: '2026-11-07T00:00:00Z' })).toEqual({
      ...{ date: '2026-11-07', amount: 7 },
    })
    expect(parsePayment({ amount: 1 })).toBeNull()
  })
})

describe('rawDate', () => {
  it('rawDate is the day that was written, and none before 1990', () => {
    const of = (date: unknown) => rawDate({ date }, 'date')
    expect([of('2026-11-06T23:59:59Z'), of('1899-12-30T00:00:00Z'), of(5)]).toEqual([
      '2026-11-06',
      null,
      null,
    ])
  })
})

describe('owed', () => {
  it('owed is never above nothing', () => {
    expect([owed(cents(5)), owed(cents(-5)), owed(cents(0))]).toEqual([-5, -5, 0])
  })
})
