import { describe, expect, it } from 'vitest'
import { at, made, ZONE } from '../../helpers/november.ts'
import { DECEMBER, NOVEMBER_DATA, startBonusDesk, TEAM } from '../../helpers/start-bonus-desk.ts'

const RULES = {
  scope: { boards: null, types: null, agreementTypes: null },
  ...{ neutral: 'against', vendorCounts: true },
}
const BODY = { ...RULES, name: 'Help desk' }
const HONOLULU = 'Pacific/Honolulu'

/** Resolved three hours into December by New York's clock: still November in Honolulu. */
const LATE = {
  ...NOVEMBER_DATA,
  tickets: [
    ...NOVEMBER_DATA.tickets,
    made({
      id: 'late',
      created: at('2026-11-02T09:00:00-05:00'),
      resolved: at('2026-12-01T03:00:00-05:00'),
    }),
  ],
}

describe('the zone of a team', () => {
  it('teamsApi tells what another zone makes of months that are not closed, and saves nothing', async () => {
    const { call, get } = await startBonusDesk({ data: LATE })
    const before = (await get('teams')).body
    expect(before).toMatchObject({
      fixedZone: null,
      teams: [{ zone: ZONE, hoursZone: ZONE, lastClosed: null }],
    })
    const { months } = (await call('POST', `${TEAM}/preview`, { ...RULES, zone: HONOLULU })).body
    const mttr = (of: { goals: { metric: string; met: boolean }[] }) =>
      of.goals.find(({ metric }) => metric === 'mttr')?.met
    const november = months.find((each: { month: string }) => each.month === '2026-11')
    expect([mttr(november.before), mttr(november.after)]).toEqual([true, false])
    expect((await get('teams')).body).toEqual(before)
    const wrong = await call('POST', `${TEAM}/preview`, { ...RULES, zone: 'Mars/Olympus' })
    expect([wrong.status, wrong.body.problems[0].path]).toEqual([422, 'zone'])
  })

  it('teamsApi moves months at once, hours from now on where they follow, and writes both down', async () => {
    const { save, get, store } = await startBonusDesk({ data: LATE })
    const saved = await save('PUT', TEAM, { ...BODY, zone: HONOLULU, hoursFollow: true }, 'teams')
    expect(saved.status).toBe(200)
    expect((await get('teams')).body.teams[0]).toMatchObject({ zone: HONOLULU, hoursZone: HONOLULU })
    const { schedules } = (await get(`${TEAM}/schedule`)).body
    expect(
      schedules.map(({ from, schedule }: { from: number | null; schedule: { zone: string } }) => [
        from,
        schedule.zone,
      ]),
    ).toEqual([
      [null, ZONE],
      [DECEMBER, HONOLULU],
    ])
    const [entry] = (await store.audit.read(1, '')).entries
    expect(entry).toMatchObject({
      what: 'team',
      before: { zone: ZONE, hoursZone: ZONE, notClosed: { '2026-11': expect.anything() } },
      after: { zone: HONOLULU, hoursZone: HONOLULU, notClosed: { '2026-11': expect.anything() } },
    })
  })

  it('teamsApi leaves the hours where they do not follow, and the zone where it is not sent', async () => {
    const { save, get } = await startBonusDesk()
    await save('PUT', TEAM, { ...BODY, zone: HONOLULU }, 'teams')
    await save('PUT', TEAM, BODY, 'teams')
    expect((await get('teams')).body.teams[0]).toMatchObject({ zone: HONOLULU, hoursZone: ZONE })
  })

  it('teamsApi leaves a closed month as it was closed, and tells which one it is', async () => {
    const { close, save, get } = await startBonusDesk({ data: LATE })
    await close()
    const closed = async () => {
      const { payout, goals, sha256, closed: kept } = (await get(`${TEAM}/months/2026-11`)).body
      return { payout, goals, sha256, zone: kept.period.zone }
    }
    const was = await closed()
    expect((await save('PUT', TEAM, { ...BODY, zone: HONOLULU }, 'teams')).status).toBe(200)
    expect(await closed()).toEqual({ ...was, zone: ZONE })
    expect((await get('teams')).body.teams[0].lastClosed).toBe('2026-11')
  })

  it('teamsApi refuses a zone in which the closed month still runs', async () => {
    const start = at('2026-12-01T00:30:00-05:00')
    const { close, save, told } = await startBonusDesk({ start })
    told.asOf = start
    expect((await close()).status).toBe(201)
    const refused = await save('PUT', TEAM, { ...BODY, zone: HONOLULU }, 'teams')
    expect([refused.status, refused.body.problems[0].path]).toEqual([422, 'zone'])
    expect((await save('PUT', TEAM, { ...BODY, zone: 'Europe/Rome' }, 'teams')).status).toBe(200)
  })

  it('teamsApi tells the zone of the environment, and refuses another one', async () => {
    const { save, get, call } = await startBonusDesk({ data: LATE, env: { ZONE: 'Europe/Rome' } })
    expect((await get('teams')).body.fixedZone).toBe('Europe/Rome')
    const refused = await save('PUT', TEAM, { ...BODY, zone: HONOLULU }, 'teams')
    expect([refused.status, refused.body.problems[0].path]).toEqual([422, 'zone'])
    const { months } = (await call('POST', `${TEAM}/preview`, { ...RULES, zone: HONOLULU })).body
    for (const { before, after } of months) expect(after).toEqual(before)
  })
})
