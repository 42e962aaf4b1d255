import { describe, expect, it } from 'vitest'
import { bonusSettings, NOVEMBER_DATA, startBonusDesk, TEAM } from '../../helpers/start-bonus-desk.ts'

const BODY = { name: 'Desk', scope: bonusSettings().teams[0]!.scope, neutral: 'net', vendorCounts: false }

const ON_A_BOARD = {
  ...NOVEMBER_DATA,
  tickets: NOVEMBER_DATA.tickets.map(each => ({ ...each, board: 'Help' })),
}

describe('teamsApi', () => {
  it.each([
    ['billing', ['receivablesDays', 'weeksInvoiced', 'firstResponseTime']],
    ['sales', ['projectSales', 'recurringRevenue']],
    ['help-desk', ['mttr', 'csat', 'slaResponse']],
  ])('teamsApi makes a team of the template %s, which owes nothing yet', async (template, metrics) => {
    const { call, get } = await startBonusDesk()
    const made = await call('POST', 'teams', { template, name: 'Zweites Büro' })
    expect([made.status, made.body.team]).toEqual([201, { id: 'zweites-buro', name: 'Zweites Büro' }])
    const { ruling } = (await get('teams/zweites-buro/plan')).body
    expect(ruling).toMatchObject({
      effective: '2026-12',
      rehearsal: true,
      funding: { kind: 'fixed', amount: 0 },
    })
    expect(ruling.goals.map((goal: { metric: string }) => goal.metric)).toEqual(metrics)
    expect((await get('snapshot?team=zweites-buro')).body.metrics).toHaveLength(metrics.length)
    expect((await get('teams')).body.teams.map((team: { id: string }) => team.id)).toEqual([
      'help-desk',
      'zweites-buro',
    ])
  })

  it('teamsApi refuses a second team of one name, an unknown template, and a name of nothing', async () => {
    const { call } = await startBonusDesk()
    const make = async (template: string, name: string) =>
      (await call('POST', 'teams', { template, name })).body.problems[0].path
    expect(await make('sales', 'Help desk')).toBe('name')
    expect(await make('kitchen', 'Kitchen')).toBe('template')
    expect(await make('sales', ' ')).toBe('name')
  })

  it('teamsApi changes what a team is measured on', async () => {
    const { save, get } = await startBonusDesk()
    expect((await save('PUT', TEAM, BODY, 'teams')).status).toBe(200)
    expect((await get('teams')).body.teams).toMatchObject([
      { ...BODY, currency: 'USD', secondApprover: false },
    ])
    expect((await get('snapshot')).body.team.name).toBe('Desk')
  })

  it('teamsApi tells what other rules of counting make of the months that are not closed, and saves nothing', async () => {
    const { call, get } = await startBonusDesk({ data: ON_A_BOARD })
    const { name: _, ...rules } = {
      ...BODY,
      scope: { boards: ['Nobody'], types: null, agreementTypes: null },
    }
    const before = (await get('teams')).body
    const { status, body } = await call('POST', `${TEAM}/preview`, rules)
    expect(status).toBe(200)
    expect(body.months).toMatchObject([
      { month: '2026-12', runs: true },
      { month: '2026-11', runs: false, before: { payable: 11_093_33 }, after: { payable: 0 } },
    ])
    expect(body.months[1].before.goals[0]).toMatchObject({ metric: 'mttr', met: true })
    expect((await get('teams')).body).toEqual(before)
    expect((await call('POST', `${TEAM}/preview`, { ...rules, neutral: 'never' })).status).toBe(422)
  })

  it('teamsApi changes no closed month by other rules of counting, and writes down what the others came to', async () => {
    const { close, save, get, call, store } = await startBonusDesk()
    await close()
    const closed = async () => {
      const { payout, goals, sha256 } = (await get(`${TEAM}/months/2026-11`)).body
      return { payout, goals, sha256 }
    }
    const was = await closed()
    const scope = { boards: ['Nobody'], types: null, agreementTypes: null }
    const { name: _, ...rules } = { ...BODY, scope }
    expect(
      (await call('POST', `${TEAM}/preview`, rules)).body.months.map((each: { month: string }) => each.month),
    ).toEqual(['2026-12'])
    expect((await save('PUT', TEAM, { ...BODY, scope }, 'teams')).status).toBe(200)
    expect(await closed()).toEqual(was)
    const [entry] = (await store.audit.read(1, '')).entries
    expect(entry).toMatchObject({
      what: 'team',
      before: { notClosed: { '2026-12': 0 } },
      after: { scope, notClosed: { '2026-12': 0 } },
    })
  })

  it('teamsApi tells what is connected, and keeps which of it a team takes', async () => {
    const { save, get } = await startBonusDesk({ areas: ['tickets', 'surveys', 'money'] })
    const first = (await get('teams')).body
    expect(first.sourcesKnown).toEqual([
      { name: 'csv', label: 'CSV', areas: ['tickets', 'surveys', 'money'] },
    ])
    expect(first.teams[0].sources).toEqual({ tickets: null, surveys: null, money: null })
    const sources = { tickets: null, surveys: null, money: 'csv' }
    expect((await save('PUT', TEAM, { ...BODY, sources }, 'teams')).status).toBe(200)
    // What is not sent stays.
    await save('PUT', TEAM, BODY, 'teams')
    expect((await get('teams')).body.teams[0].sources).toEqual(sources)
    const wrong = await save('PUT', TEAM, { ...BODY, sources: { tickets: '' } }, 'teams')
    expect([wrong.status, wrong.body.problems[0].path]).toEqual([422, 'sources.tickets'])
  })

  it('teamsApi refuses an unknown currency, and another one once a month is closed', async () => {
    const { save, close } = await startBonusDesk()
    const currency = async (code: string) =>
      (await save('PUT', TEAM, { ...BODY, currency: code }, 'teams')).body
    expect((await currency('XQQ')).problems).toEqual([
      { path: 'currency', message: 'a currency code like USD' },
    ])
    expect(await currency('EUR')).toEqual({ revision: 1 })
    await close()
    expect((await currency('EUR')).revision).toBe(2)
    expect((await currency('USD')).problems[0].path).toBe('currency')
  })
})
