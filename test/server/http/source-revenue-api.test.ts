import { describe, expect, it } from 'vitest'
import type { SourceRevenue } from '../../../core/model/money.ts'
import { cents } from '../../../core/model/units.ts'
import { SourceError } from '../../../server/sources/source.ts'
import { money } from '../../helpers/some-money.ts'
import { NOVEMBER_DATA, startBonusDesk, TEAM } from '../../helpers/start-bonus-desk.ts'

const PATH = `${TEAM}/revenue`
const NOVEMBER = `${PATH}?month=2026-11`
const SOURCE = `${PATH}/source?month=2026-11`

const told = (id: string, amount: number, known: Partial<SourceRevenue> = {}): SourceRevenue => ({
  ...{ id, month: '2026-11', agreement: 'Care', client: 'Acme', kind: 'agreement', date: '2026-11-01' },
  ...{ amount: cents(amount), excluded: null, ...known },
})

async function desk(...revenue: readonly SourceRevenue[]) {
  const data = { ...NOVEMBER_DATA, money: [money({ source: 'csv', revenue })] }
  const server = await startBonusDesk({ data, areas: ['tickets', 'surveys', 'money'] })
  const take = () => server.save('POST', `${PATH}/take`, { month: '2026-11' }, NOVEMBER)
  const lines = async () => (await server.get(NOVEMBER)).body.lines
  const source = async () => (await server.get(SOURCE)).body.source
  return { ...server, take, lines, source }
}

describe('sourceRevenueApi', () => {
  it('sourceRevenueApi answers what the source says of the month, and how it differs from the book', async () => {
    const { get, source } = await desk(
      told('1', 500_00),
      told('2', -20_00, { kind: 'credit' }),
      told('3', 90_00, { excluded: 'Block hours is not chosen as managed services' }),
      told('4', 1, { month: '2026-10' }),
    )
    expect((await get(SOURCE)).body).toMatchObject({ month: '2026-11', currency: 'USD', revision: 0 })
    const answer = await source()
    expect(answer.lines.map(({ id }: SourceRevenue) => id)).toEqual(['1', '2', '3'])
    expect(answer).toMatchObject({
      ...{ label: 'CSV', problem: null, notes: [] },
      difference: { sum: 480_00, booked: 0, fresh: 3, gone: 0 },
    })
  })

  it('sourceRevenueApi takes the lines over, those taken before anew, and keeps what people wrote', async () => {
    const { take, lines, source, save, told: now, advance } = await desk(told('1', 500_00), told('2', 20_00))
    const typed = { agreement: null, client: 'Zed', kind: 'agreement', date: null, amount: 7, excluded: null }
    await save('PUT', PATH, { month: '2026-11', lines: [typed] }, NOVEMBER)
    expect((await take()).status).toBe(200)
    expect(await lines()).toMatchObject([
      { amount: 7, source: 'typed' },
      { amount: 500_00, client: 'Acme', agreement: 'Care', date: '2026-11-01', source: 'psa' },
      { amount: 20_00, source: 'psa' },
    ])
    expect((await source()).difference).toEqual({ sum: 520_00, booked: 520_07, fresh: 0, gone: 0 })
    now.data = { ...now.data, money: [money({ source: 'csv', revenue: [told('1', 400_00)] })] }
    await advance(60_000)
    expect((await source()).difference).toEqual({ sum: 400_00, booked: 520_07, fresh: 1, gone: 2 })
    await take()
    expect((await lines()).map(({ amount }: { amount: number }) => amount)).toEqual([7, 400_00])
  })

  it('sourceRevenueApi takes a confirmation back, writes the audit, and cuts names that are too long', async () => {
    const { take, lines, save, get } = await desk(
      told('1', 5_00, { client: 'x'.repeat(300), agreement: ' ' }),
    )
    await take()
    await save('POST', `${PATH}/confirm`, { month: '2026-11' }, NOVEMBER)
    await take()
    expect((await get(NOVEMBER)).body.confirmed).toBeNull()
    expect(await lines()).toMatchObject([{ client: 'x'.repeat(200), agreement: null }])
    const { entries } = (await get('audit')).body
    expect(entries[0]).toMatchObject({
      what: 'revenue',
      after: { month: '2026-11', lines: [{ source: 'psa' }] },
    })
  })

  it('sourceRevenueApi refuses a closed month, an old revision and a month without lines', async () => {
    const { call, take, close, lines } = await desk(told('1', 5_00))
    const old = await call('POST', `${PATH}/take`, { revision: 99, month: '2026-11' })
    expect([old.status, await lines()]).toEqual([409, []])
    expect((await call('POST', `${PATH}/take`, { revision: 0, month: '2026-10' })).status).toBe(409)
    await close()
    expect((await take()).body.problems[0].message).toBe(
      'This month is closed. Correct it with an adjustment.',
    )
  })

  it('sourceRevenueApi has nothing to tell where no source gives money', async () => {
    const { get, save } = await startBonusDesk()
    expect((await get(SOURCE)).body.source).toBeNull()
    const { status, body } = await save('POST', `${PATH}/take`, { month: '2026-11' }, NOVEMBER)
    expect([status, body.problems[0].message]).toEqual([409, 'No source tells of money.'])
  })

  it('sourceRevenueApi says why the source does not tell, and takes nothing then', async () => {
    const server = await desk(told('1', 5_00))
    server.told.data = {
      ...NOVEMBER_DATA,
      money: [money({ source: 'csv', revenue: null, notes: ['The role may not read invoices.'] })],
    }
    await server.advance(60_000)
    expect(await server.source()).toEqual({
      ...{
        label: 'CSV',
        lines: null,
        problem: 'The role may not read invoices.',
        notes: [],
        difference: null,
      },
    })
    expect((await server.take()).body.problems[0].message).toBe('The role may not read invoices.')
    server.told.fails = new SourceError('down', 'It does not answer.')
    const earlier = (await server.get(`${PATH}/source?month=2026-03`)).body.source
    expect(earlier).toMatchObject({ lines: null, problem: 'It does not answer.' })
  })
})
