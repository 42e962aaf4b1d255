import { describe, expect, it } from 'vitest'
import { syntheticWorld } from '../../../bench/synthetic-world.ts'
import { httpCall } from '../../helpers/http-call.ts'
import { at } from '../../helpers/november.ts'
import { signedIn } from '../../helpers/signed-in.ts'
import { bonusSettings, NOVEMBER_DATA, startBonusDesk, TEAM } from '../../helpers/start-bonus-desk.ts'

const version = bonusSettings().teams[0]!.plan.versions[0]!

/** A desk whose source tells all of an invented help desk, as it was in the middle of November. */
async function startForecastDesk() {
  const { tickets, surveys } = syntheticWorld({
    seed: 4,
    first: '2026-05',
    months: 7,
    volume: 40,
    zombies: 0,
  })
  const desk = await startBonusDesk({ data: { tickets, surveys }, start: at('2026-11-16T12:00:00-05:00') })
  // The months are gathered in the background, by the disk's own time.
  for (let turn = 0; turn < 2000; turn++)
    if ((await desk.get(`${TEAM}/projection`)).body.history.months.length > 0) return desk
  throw new Error('no history')
}

describe('projectionApi', () => {
  it('projectionApi tells the forecast, what it rests on and how good such forecasts were', async () => {
    const { get } = await startForecastDesk()
    const { body } = await get(`${TEAM}/projection`)
    expect(body).toMatchObject({ currency: 'USD', locale: 'en-US', period: { month: '2026-11' } })
    expect(body.history.months.at(-1)).toBe('2026-10')
    expect(body.history.done).toBe(body.history.of)
    expect(Object.keys(body.forecast.goals)).toEqual(['mttr', 'csat', 'slaResponse'])
    expect(body.goals.map((goal: { metric: string }) => goal.metric)).toEqual(['mttr', 'csat', 'slaResponse'])
    expect(body.version.goals.map((goal: { metric: string }) => goal.metric)).toEqual(
      Object.keys(body.forecast.goals),
    )
    expect(body.stake).toMatchObject({ carried: 0, fullShares: body.version.fullShares })
    expect(body.backtest.mttr.forecasts).toBeGreaterThan(0)
  })

  it('projectionApi says that there is no forecast while there is no history', async () => {
    const { get } = await startBonusDesk({ data: NOVEMBER_DATA, start: at('2026-11-16T12:00:00-05:00') })
    const { forecast } = (await get(`${TEAM}/projection`)).body
    expect(forecast).toMatchObject({ without: 'history', outcomes: null })
  })

  it('projectionApi tries one plan or two on the ended months, and saves nothing', async () => {
    const { call, get } = await startForecastDesk()
    const other = { ...version, goals: version.goals.slice(0, 1) }
    const both = (await call('POST', `${TEAM}/simulate`, { version, other })).body
    expect(both.version.months.length).toBeGreaterThan(3)
    expect(both.version.months.at(-1)).toMatchObject({ month: '2026-10', of: 3, lacks: [] })
    expect(both.other.months.at(-1).of).toBe(1)
    // Three people of $5,000 a month.
    expect(both.version.shareOfPay).toBeGreaterThanOrEqual(0)
    expect((await call('POST', `${TEAM}/simulate`, { version })).body.other).toBe(null)
    expect((await get(`${TEAM}/plan`)).body.revision).toBe(0)
  })

  it('projectionApi tells what a plan comes to in pay only to who may see pay', async () => {
    const { call, store, clock } = await startForecastDesk()
    const tried = async (headers = {}) =>
      (await call('POST', `${TEAM}/simulate`, { version, other: version }, headers)).body
    const full = await tried()
    expect(full.version.rate.cost.low).toBeGreaterThan(0)
    for (const seesPay of [true, false]) {
      const lead = { id: `lead-${seesPay}`, name: 'Lead', role: 'lead', seesPay } as const
      const cookie = `poolboard_session=${await signedIn(store, clock.now, lead)}`
      const { version: one, other, ...rest } = await tried({ cookie })
      const part = (whole: object) => (seesPay ? whole : { ...whole, shareOfPay: null, rate: null })
      expect({ version: one, other, ...rest }).toEqual({
        ...{ ...full, version: part(full.version), other: part(full.other) },
      })
    }
  })

  it('projectionApi tells why the outlook moved, and the ticket that is worth most', async () => {
    const { get } = await startForecastDesk()
    const { body } = await get(`${TEAM}/outlook`)
    expect(body.events).toEqual([])
    expect(Object.keys(body).sort()).toEqual(['currency', 'events', 'locale', 'next', 'now', 'team'])
  })

  it('projectionApi refuses a plan that is none, an unknown team and whoever is not signed in', async () => {
    const { call, port } = await startBonusDesk()
    const refused = await call('POST', `${TEAM}/simulate`, { version: { ...version, goals: [] } })
    expect([refused.status, refused.body.problems[0].path]).toEqual([422, 'version.goals'])
    expect((await call('POST', 'teams/nobody/simulate', { version })).status).toBe(404)
    expect((await httpCall(port, { path: `/api/v1/${TEAM}/projection` })).status).toBe(401)
  })
})
