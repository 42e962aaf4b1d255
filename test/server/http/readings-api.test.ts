import { describe, expect, it } from 'vitest'
import { plan } from '../../helpers/a-plan.ts'
import { bonusSettings, startBonusDesk, TEAM } from '../../helpers/start-bonus-desk.ts'

const PATH = `${TEAM}/readings`
const sales = {
  metric: 'projectSales',
  comparator: 'at least',
  target: { num: 1_000_000, den: 1 },
  parts: 1,
} as const
const settings = bonusSettings({ goals: [...plan().goals.slice(0, 1), sales] })
const reading = (more = {}) => ({
  ...{
    metric: 'projectSales',
    value: { num: 600_000, den: 1 },
    date: '2026-12-02',
    note: 'Two jobs.',
    replaces: null,
  },
  ...more,
})

describe('readingsApi', () => {
  it('readingsApi keeps a number with its author and its history, and the wall has it at once', async () => {
    const { get, call } = await startBonusDesk({ settings })
    expect((await get(PATH)).body).toMatchObject({
      readings: [],
      metrics: ['projectSales'],
      due: [{ state: 'stale', last: null }],
    })
    const first = (await call('POST', PATH, reading())).body.reading
    expect(first).toMatchObject({ author: 'manager', team: 'help-desk' })
    const second = (
      await call('POST', PATH, reading({ value: { num: 1_100_000, den: 1 }, replaces: first.id }))
    ).body
    const { readings, due } = (await get(PATH)).body
    expect(readings).toEqual([second.reading, first])
    expect(due).toMatchObject([
      { state: 'fresh', last: '2026-12-02', dueOn: '2026-12-08', author: 'manager' },
    ])
    expect((await get('snapshot')).body.metrics[1]).toMatchObject({
      value: { num: 1_100_000, den: 1 },
      met: true,
    })
  })

  it.each([
    [{ metric: 'mttr' }, 'metric'],
    [{ date: '2026-12-05' }, 'date'],
    [{ date: '2026-11-31' }, 'date'],
    [{ value: { num: 1, den: 0 } }, 'value.den'],
    [{ value: { num: 0.5, den: 1 } }, 'value.num'],
    [{ metric: 'weeksInvoiced', value: { num: 5, den: 4 } }, 'value'],
    [{ metric: 'receivablesDays', value: { num: -1, den: 1 } }, 'value'],
    [{ replaces: 'nothing' }, 'replaces'],
  ])('readingsApi refuses %j', async (wrong, path) => {
    const { call, get } = await startBonusDesk({ settings })
    const { status, body } = await call('POST', PATH, reading(wrong))
    expect([status, body.problems[0].path]).toEqual([422, path])
    expect((await get(PATH)).body.readings).toEqual([])
  })

  it('readingsApi lets a number be corrected once, and none of a closed month', async () => {
    const { call, close } = await startBonusDesk({ settings })
    const { id } = (await call('POST', PATH, reading({ date: '2026-11-20' }))).body.reading
    expect((await call('POST', PATH, reading({ replaces: id }))).status).toBe(201)
    expect((await call('POST', PATH, reading({ replaces: id }))).body.problems[0].path).toBe('replaces')
    await close()
    expect((await call('POST', PATH, reading({ date: '2026-11-20' }))).body.problems[0].path).toBe('date')
  })
})
