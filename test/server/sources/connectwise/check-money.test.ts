import { describe, expect, test } from 'vitest'
import { aWholePsa, checked } from './a-whole-psa.ts'

describe('checkAgreements', () => {
  test('checkAgreements counts them and the additions of the first', async () => {
    const { area } = await checked(aWholePsa())
    expect(area('agreements')?.sentence).toBe('12 live agreements. The first of them has 3 additions.')
  })

  test('checkAgreements says when none can be seen', async () => {
    const { area } = await checked(aWholePsa({ '/finance/agreements': [] }))
    expect(area('agreements')?.sentence).toBe('No live agreement can be seen.')
  })
})

describe('checkInvoices', () => {
  test('checkInvoices counts those of the last 31 days and reads the payments of one', async () => {
    const psa = aWholePsa()
    const { area } = await checked(psa)
    expect(area('invoices')?.sentence).toBe('40 invoices of the last 31 days, with their payments.')
    expect(psa.asked.find(({ path }) => path === '/finance/invoices')?.rows.conditions).toBe(
      'date >= [2025-10-20T12:00:00Z]',
    )
    expect(psa.asked.map(({ path }) => path)).toContain('/finance/invoices/1/payments')
  })

  test('checkInvoices says when none can be seen', async () => {
    const { area } = await checked(aWholePsa({ '/finance/invoices': [] }))
    expect(area('invoices')?.sentence).toBe('No invoice of the last 31 days can be seen.')
  })
})

describe('checkOpportunities', () => {
  test('checkOpportunities counts them', async () => {
    const { area } = await checked(aWholePsa())
    expect(area('opportunities')?.sentence).toBe('1 opportunity.')
  })
})
