import { describe, expect, it } from 'vitest'
import { parseAddition, parseAgreement } from '../../../../server/sources/connectwise/mapping-agreements.ts'
import { agreementRow } from './a-money.ts'

describe('parseAgreement', () => {
  it('parseAgreement reads what is billed, how often and for how long', () => {
    const row = agreementRow(5, {
      endDate: '2026-12-31T00:00:00Z',
      noEndingDateFlag: false,
      billAmount: 9.99,
    })
    expect(parseAgreement(row)).toEqual({
      ...{ id: 5, name: 'Care 5', type: 'Managed', client: 'Acme', start: '2025-01-01', end: '2026-12-31' },
      ...{ cancelled: null, isCancelled: false, isOnce: false, cycle: 'Monthly' },
      amount: { units: 999n, places: 2 },
    })
  })

  it('parseAgreement has no end where it never ends, and no amount where none is told', () => {
    expect(parseAgreement({ id: 5, endDate: '2026-12-31', noEndingDateFlag: true })).toMatchObject({
      ...{ end: null, amount: { units: 0n, places: 0 }, cycle: null, type: null },
    })
    expect(parseAgreement({ name: 'no number' })).toBeNull()
  })
})

describe('parseAddition', () => {
  it('parseAddition is billed only where it says so', () => {
    const row = { extPrice: 1.5, effectiveDate: '2026-11-01T00:00:00Z' }
    expect(parseAddition({ ...row, billCustomer: 'Billable' })).toEqual({
      ...{ amount: { units: 15n, places: 1 }, isBilled: true, start: '2026-11-01', cancelled: null },
    })
    for (const billCustomer of ['DoNotBill', 'NoCharge', undefined])
      expect(parseAddition({ ...row, billCustomer }).isBilled).toBe(false)
  })
})
