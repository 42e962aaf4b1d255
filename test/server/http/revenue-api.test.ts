import { describe, expect, it } from 'vitest'
import { startBonusDesk, TEAM } from '../../helpers/start-bonus-desk.ts'

const PATH = `${TEAM}/revenue`
const NOVEMBER = `${PATH}?month=2026-11`
const line = (amount: number, more = {}) => ({
  ...{
    agreement: 'A-1',
    client: 'Client',
    kind: 'agreement',
    date: '2026-11-01',
    amount,
    excluded: null,
    ...more,
  },
})

async function desk() {
  const server = await startBonusDesk()
  const put = (...lines: object[]) => server.save('PUT', PATH, { month: '2026-11', lines }, NOVEMBER)
  const confirm = () => server.save('POST', `${PATH}/confirm`, { month: '2026-11' }, NOVEMBER)
  const load = (csv: string) => server.save('POST', `${PATH}/import`, { month: '2026-11', csv }, NOVEMBER)
  const november = async () => (await server.get(NOVEMBER)).body
  return { ...server, put, confirm, load, november }
}

describe('revenueApi', () => {
  it('revenueApi goes by the figure in the plan until a month is confirmed, then by its lines', async () => {
    const { get, put, confirm, november } = await desk()
    expect(await november()).toMatchObject({
      ...{ lines: [], confirmed: null, currency: 'USD' },
      inForce: { month: '2026-11', amount: 832_000_00, confirmed: false },
    })
    await put(line(500_000_00), line(-100_00), line(9, { excluded: 'hardware' }))
    expect((await november()).inForce).toMatchObject({ amount: 832_000_00, confirmed: false })
    expect((await confirm()).status).toBe(200)
    expect(await november()).toMatchObject({
      confirmed: { author: 'manager' },
      inForce: { month: '2026-11', amount: 499_900_00, confirmed: true },
    })
    // December goes by the last confirmed month, and so does the wall.
    expect((await get(PATH)).body).toMatchObject({
      month: '2026-12',
      inForce: { month: '2026-11', amount: 499_900_00, confirmed: false },
    })
    expect((await get('snapshot')).body.pool.all).toBe(9_998_00)
    expect((await get(`${TEAM}/months/2026-11`)).body.payout.pool).toBe(9_998_00)
  })

  it('revenueApi takes a confirmation back when a line changes, and keeps the ids of lines', async () => {
    const { put, confirm, november } = await desk()
    await put(line(1))
    await confirm()
    const { lines } = await november()
    const { team: _, month: __, source: ___, ...kept } = lines[0]
    await put({ ...kept, amount: 2 }, line(3))
    const after = await november()
    expect(after.confirmed).toBe(null)
    expect(after.lines).toMatchObject([{ id: lines[0].id, amount: 2, source: 'typed' }, { amount: 3 }])
    expect((await put(kept, kept)).status).toBe(422)
  })

  it('revenueApi takes a table, and a second one in the place of the first', async () => {
    const { put, load, november } = await desk()
    await put(line(1))
    const csv = 'Client;Amount;Included\r\n"Ann; Bob";"1.234,50";\r\nCy;-34,5;no\r\n'
    expect((await load(csv)).status).toBe(200)
    expect((await november()).lines).toMatchObject([
      { amount: 1, source: 'typed' },
      { client: 'Ann; Bob', amount: 1_234_50, kind: 'agreement', excluded: null, source: 'csv' },
      { client: 'Cy', amount: -34_50, excluded: 'not included in the file' },
    ])
    await load('amount\n7\n')
    expect((await november()).lines.map((each: { amount: number }) => each.amount)).toEqual([1, 700])
  })

  it('revenueApi names every bad line of a table and takes none of it', async () => {
    const { load, november } = await desk()
    const { status, body } = await load(
      'amount,date\n1.005,2026-11-01\n\n5,2026-02-30\nx,\n5,2026-11-01,more\n',
    )
    expect(status).toBe(422)
    expect(body.problems.map((each: { path: string }) => each.path)).toEqual([
      'line.2.amount',
      'line.4.date',
      'line.5.amount',
      'line.6',
    ])
    expect((await november()).lines).toEqual([])
  })

  it.each([
    ['fractional cents', [line(0.5)], 'lines.0.amount'],
    ['a date that there is not', [line(1), line(1, { date: '2026-02-30' })], 'lines.1.date'],
    ['no kind', [line(1, { kind: '' })], 'lines.0.kind'],
    ['a field that nobody knows', [line(1, { tax: 1 })], 'lines.0'],
  ])('revenueApi refuses %s, with the field, and saves nothing', async (_, lines, path) => {
    const { put, november } = await desk()
    const { status, body } = await put(...lines)
    expect([status, body.problems[0].path]).toEqual([422, path])
    expect((await november()).lines).toEqual([])
  })

  it('revenueApi confirms no empty month, knows no bad month, and leaves a closed one', async () => {
    const { confirm, get, close, put, load } = await desk()
    expect((await confirm()).status).toBe(422)
    expect((await get(`${PATH}?month=2026-13`)).status).toBe(422)
    await close()
    for (const again of [await put(line(1)), await load('amount\n1\n')]) expect(again.status).toBe(409)
  })
})
