import { describe, expect, it } from 'vitest'
import type { ExplainRow } from '../../../core/model/explanation.ts'
import { cents } from '../../../core/model/units.ts'
import { readToken } from '../../../server/auth/read-token.ts'
import { goal } from '../../helpers/a-plan.ts'
import { httpCall } from '../../helpers/http-call.ts'
import { on } from '../../helpers/november.ts'
import { invoice, money, sale } from '../../helpers/some-money.ts'
import {
  bonusSettings,
  DECEMBER,
  NOVEMBER_DATA,
  startBonusDesk,
  TEAM,
} from '../../helpers/start-bonus-desk.ts'

const START = on('24 12:00')
const goals = [
  goal('receivablesDays', 'below', 45, 1),
  goal('weeksInvoiced', 'at least', 1, 1),
  goal('projectSales', 'at least', 10_000_00, 1),
]

async function desk() {
  const settings = bonusSettings({ goals })
  const sources = { tickets: null, surveys: null, money: 'csv' }
  const told = money({
    source: 'csv',
    invoices: [
      invoice({ id: 'I-1', payments: [{ date: '2026-11-20', amount: cents(75_00) }] }),
      invoice({ id: 'I-2', date: '2026-11-13', client: 'Contoso', payments: null, balance: cents(0) }),
    ],
    opportunities: [sale({ id: '7' })],
  })
  return startBonusDesk({
    settings: { ...settings, teams: settings.teams.map(team => ({ ...team, sources })) },
    data: { ...NOVEMBER_DATA, money: [told] },
    ...{ areas: ['tickets', 'surveys', 'money'], start: START },
  })
}

describe('explainApi of money', () => {
  it('explainApi tells the invoices whose days add up to the number on the wall', async () => {
    const { get } = await desk()
    const wall = (await get('snapshot')).body.metrics
    expect(wall.map(({ value }: { value: object }) => value)).toEqual([
      { num: 25_00 * 90, den: 200_00 },
      { num: 2, den: 3 },
      { num: 5_000_00, den: 1 },
    ])
    const { body } = await get(`${TEAM}/explain/receivablesDays?sort=id&order=asc`)
    expect(body).toMatchObject({
      ...{ value: wall[0].value, currency: 'USD', evidence: { counted: 2, things: 'invoices' } },
      // 25 of the 200 sold in the 24 days of November so far.
      countBack: { num: 25_00 * 24, den: 200_00 },
    })
    const rows: readonly ExplainRow[] = body.rows.rows
    expect(rows).toMatchObject([
      { id: 'I-1', client: 'Acme', amount: 100_00, open: 25_00 },
      { id: 'I-2', client: 'Contoso', open: 0 },
    ])
    expect(rows.reduce((sum, { value }) => sum + (value?.num ?? Number.NaN), 0)).toBe(wall[0].value.num)
  })

  it('explainApi keeps clients and what they owe from who only has the key', async () => {
    const { port, store } = await desk()
    const key = readToken('help-desk', store.auth.data().readSecret, START)
    const { status, text } = await httpCall(port, {
      path: `/api/v1/${TEAM}/explain/receivablesDays?key=${key}`,
    })
    const { rows } = JSON.parse(text).rows
    expect([status, rows.length]).toEqual([200, 2])
    for (const row of rows) {
      expect(row).toMatchObject({ client: null, summary: null })
      expect(row).not.toHaveProperty('amount')
      expect(row).not.toHaveProperty('open')
    }
  })

  it('readingsApi asks nobody to type in what the source of money tells', async () => {
    const { get, told, advance } = await desk()
    expect((await get(`${TEAM}/readings`)).body.metrics).toEqual([])
    told.data = { ...NOVEMBER_DATA, money: [money({ source: 'csv', opportunities: null })] }
    await advance(60_000)
    expect((await get(`${TEAM}/readings`)).body.metrics).toEqual(['projectSales'])
  })

  it('monthsApi keeps the rows of money with a closed month', async () => {
    const { laterOn, close, store } = await desk()
    await laterOn(DECEMBER)
    expect((await close()).status).toBe(201)
    const kept = await store.closedMonths.read('help-desk', '2026-11')
    expect(kept?.closed.goals.map(({ metric, value, rows }) => [metric, value, rows.length])).toEqual([
      ['receivablesDays', { num: 25_00 * 90, den: 200_00 }, 2],
      ['weeksInvoiced', { num: 2, den: 4 }, 4],
      ['projectSales', { num: 5_000_00, den: 1 }, 1],
    ])
  })
})
