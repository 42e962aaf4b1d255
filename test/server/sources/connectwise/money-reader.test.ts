import { describe, expect, it } from 'vitest'
import { SourceError } from '../../../../server/sources/source.ts'
import { agreementRow, aMoney, invoiceRow, NOVEMBER } from './a-money.ts'

const ROLE = new SourceError('role', 'The role may not read Sales > Opportunity.')

describe('createMoneyReader', () => {
  it('createMoneyReader tells of revenue, invoices and sales', async () => {
    const { read, paths } = aMoney()
    expect(await read()).toMatchObject({
      source: 'connectwise',
      revenue: [{ id: 'I-1', month: '2026-11', amount: 100_00, excluded: null }],
      invoices: [{ id: 'I-1', total: 120_00, balance: 120_00, payments: [] }],
      opportunities: [{ id: '7', project: 500_00 }],
    })
    expect(await read()).not.toHaveProperty('notes')
    // No agreement is asked for, since the invoice says of which type its own is.
    expect(paths()).toEqual([
      '/finance/invoices',
      '/sales/opportunities/statuses',
      '/sales/opportunities',
      '/sales/opportunities/7/forecast',
    ])
  })

  it('createMoneyReader asks for types of agreements only where an invoice leaves one out that matters', async () => {
    const bare = [invoiceRow(1, { agreement: { id: 51, name: 'Care' } })]
    const known = aMoney({ agreementTypes: ['Managed'] })
    known.answers['/finance/invoices'] = bare
    expect((await known.read()).revenue).toMatchObject([{ excluded: null }])
    const all = aMoney()
    all.answers['/finance/invoices'] = bare
    await all.read()
    expect([known.paths(), all.paths()].map(paths => paths.includes('/finance/agreements'))).toEqual([
      true,
      false,
    ])
  })

  it('createMoneyReader tells of monthly recurring revenue where the settings say so, for each month', async () => {
    const { read, answers } = aMoney({ revenue: 'agreements' })
    answers['/finance/agreements'] = [
      agreementRow(51),
      agreementRow(52, { billAmount: 1200, billingCycle: { name: 'Yearly' }, startDate: '2026-11-15' }),
    ]
    const { revenue } = await read()
    expect(revenue?.map(({ id, month, amount }) => [id, month, amount])).toEqual([
      ['51', '2026-10', 1000_00],
      ['51', '2026-11', 1000_00],
      ['52', '2026-11', 100_00],
    ])
    expect((await read(NOVEMBER)).revenue).toHaveLength(2)
  })

  it('createMoneyReader is not asked at each poll', async () => {
    const { read, paths, clock } = aMoney()
    await read()
    paths()
    clock.pass(59)
    await read()
    expect(paths()).toEqual([])
    clock.pass(1)
    await read()
    expect(paths()).toHaveLength(4)
  })

  it('createMoneyReader tells what it may read where a role is too small for the rest', async () => {
    const { read, answers } = aMoney()
    answers['/sales/opportunities/statuses'] = ROLE
    expect(await read()).toMatchObject({
      ...{ invoices: [{ id: 'I-1' }], revenue: [{ id: 'I-1' }], opportunities: null, notes: [ROLE.message] },
    })
    answers['/finance/invoices'] = new SourceError('role', 'No invoices.')
    await expect(read(NOVEMBER)).rejects.toThrow('No invoices.')
  })

  it('createMoneyReader goes on with what it knows while ConnectWise does not answer', async () => {
    const { read, answers, clock } = aMoney()
    const known = await read()
    for (const path of Object.keys(answers)) answers[path] = new SourceError('down', 'It is down.')
    clock.pass(61)
    expect(await read()).toEqual({ ...known, notes: ['It is down.'] })
    clock.pass(25 * 60)
    await expect(read()).rejects.toThrow('It is down.')
  })

  it('createMoneyReader rejects for refused keys', async () => {
    const { read, answers } = aMoney()
    answers['/finance/invoices'] = new SourceError('keys', 'Refused.')
    await expect(read()).rejects.toThrow('Refused.')
  })
})
