import { describe, expect, test } from 'vitest'
import { ticket } from '../../../../core/model/ticket.ts'
import { readinessOf } from './a-readiness.ts'
import { at, SETTINGS } from './a-service-desk.ts'

const agreement = (id: number, type: string | null, cycle: string | null) => ({
  id,
  type: { id, name: type },
  billingCycle: { id, name: cycle },
})
const AGREEMENTS = {
  '/finance/agreements': [
    agreement(1, 'Managed', 'Monthly'),
    agreement(2, 'Block hours', 'Yearly'),
    agreement(3, 'Managed', 'Monthly'),
    agreement(4, null, null),
  ],
}

describe('unmappedAgreements', () => {
  test('unmappedAgreements names every type while none is chosen', async () => {
    const { found, item } = await readinessOf(AGREEMENTS)
    expect(found('agreement-types')).toEqual([2, ['Block hours', 'Managed']])
    expect(item('agreement-types')?.sentence).toContain('all of them count')
    expect(item('agreement-types-gone')).toBeUndefined()
  })

  test('unmappedAgreements names types that are not chosen, of agreements and of tickets', async () => {
    const created = at('2025-11-03T10:00Z')
    const tickets = [ticket({ id: '1', source: 'connectwise', created, agreementType: 'Warranty' })]
    const settings = { ...SETTINGS, agreementTypes: ['managed'] }
    const { found } = await readinessOf(AGREEMENTS, { settings, tickets })
    expect(found('agreement-types')).toEqual([2, ['Block hours', 'Warranty']])
    expect(found('agreement-types-gone')).toEqual([0, []])
  })

  test('unmappedAgreements names chosen types that are gone', async () => {
    const settings = { ...SETTINGS, agreementTypes: ['Managed', 'Managed 2024'] }
    const { found } = await readinessOf(AGREEMENTS, { settings })
    expect(found('agreement-types-gone')).toEqual([1, ['Managed 2024']])
  })

  test('unmappedAgreements names billing cycles without months', async () => {
    const { found } = await readinessOf(AGREEMENTS, { settings: { ...SETTINGS, cycles: { Monthly: 1 } } })
    expect(found('billing-cycles')).toEqual([1, ['Yearly']])
  })
})

describe('looseInvoices', () => {
  test('looseInvoices names the agreement invoices of the range that name no agreement', async () => {
    const { found, psa } = await readinessOf({
      '/finance/invoices': [
        { id: 1, invoiceNumber: 'A-1', agreement: { id: 5 } },
        { id: 2, invoiceNumber: 'A-2' },
        { id: 3, agreement: null },
      ],
    })
    expect(found('invoice-agreement')).toEqual([2, ['A-2', '3']])
    const asked = psa.asked.find(({ path }) => path === '/finance/invoices')
    expect(asked?.rows.conditions).toContain('(type = "Agreement") and (date >= [2025-11-01T00:00:00Z])')
  })
})
