import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Person } from '../../core/model/person.ts'
import { cents } from '../../core/model/units.ts'
import { defaultSettings } from '../../server/default-settings.ts'
import { demoBooks } from '../../server/demo-books.ts'
import { demoLeft } from '../../server/leave-demo.ts'
import { gather, recalculate } from '../../server/pipeline.ts'
import { openHistory } from '../../server/store/history.ts'
import { CONNECTWISE } from '../helpers/a-connection.ts'
import { aMonth } from '../helpers/a-history.ts'
import { paidNovember } from '../helpers/paid-november.ts'
import { startConnectionsDesk } from '../helpers/start-connections-desk.ts'
import { NOON } from '../helpers/start-test-server.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

const PSA = { settings: CONNECTWISE, keys: { publicKey: 'public-one', privateKey: 'private-one' } }
const BY = { who: 'manager', address: '127.0.0.1' }
const CORRECTION = {
  ...{ id: 'one', team: 'help-desk', corrects: '2026-10', month: '2026-11', person: 'dana-kim' },
  ...{ amount: cents(5_000), reason: 'Counted late', author: 'manager', at: NOON },
}
const SETTINGS = defaultSettings({ zone: null, week: null }, NOON, true)

/** A desk as it stands after some time in the demo. */
async function demoDesk() {
  const folder = await temporaryFolder()
  const { people, revenue } = demoBooks('help-desk', 'America/New_York', NOON)
  const history = await openHistory(join(folder, 'data'), { now: () => NOON, warn: () => {} })
  await history.keep('help-desk', aMonth('2026-10', [2]))
  const desk = await startConnectionsDesk({
    ...{ folder, settings: SETTINGS, defaults: { people, revenue }, pipeline: { gather, recalculate } },
  })
  const edit = { by: BY, what: 'exclusion' as const, shown: () => null }
  await desk.store.editRecords({
    ...edit,
    change: now => ({
      ...{ ...now, revision: now.revision + 1 },
      callBacks: [{ survey: '7', outcome: 'called', author: 'manager', at: NOON }],
      adjustments: [CORRECTION],
    }),
  })
  return desk
}

describe('leaveDemo', () => {
  it('leaveDemo asks first, and nothing is changed until a person agrees', async () => {
    const { save, page, store } = await demoDesk()
    const { leaveDemo } = await page()
    expect(leaveDemo).toContain('Its people (8), its revenue (13 months)')
    const told = await save('connectwise', PSA)
    expect(told).toMatchObject({ status: 409, body: { problems: [{ path: 'leaveDemo' }] } })
    expect(told.text).toContain(leaveDemo)
    expect(await page()).toMatchObject({ revision: 0, connectwise: null })
    expect([store.people().people.length, store.revenue().lines.length]).toEqual([8, 13])
  })

  it('leaveDemo takes people, revenue, plan, notes and forecasts of the demo away, and begins a rehearsal this month', async () => {
    const { save, page, store, dataDir, advance } = await demoDesk()
    const { leaveDemo } = await page()
    const told = await save('connectwise', { ...PSA, leaveDemo: true })
    expect(told).toMatchObject({ status: 200, body: { left: leaveDemo } })
    await advance(0)
    expect([store.people().people, store.revenue().lines, store.revenue().confirmations]).toEqual([
      [],
      [],
      [],
    ])
    expect(store.records()).toMatchObject({ callBacks: [], adjustments: [] })
    expect(store.settings().teams[0]?.plan.versions).toMatchObject([
      { effective: '2026-11', rehearsal: true, goals: SETTINGS.teams[0]?.plan.versions[0]?.goals },
    ])
    expect(await readdir(join(dataDir, 'history'))).toEqual([])
    expect(store.history.of('help-desk')).toEqual([])
    expect((await page()).leaveDemo).toBeNull()
    expect((await page()).sources.map(({ figure }) => figure.id)).toEqual(['connectwise'])
  })

  it('leaveDemo is in the audit, an entry for each book, before the connection', async () => {
    const { save, store } = await demoDesk()
    await save('connectwise', { ...PSA, leaveDemo: true })
    const { entries } = await store.audit.read(1, '')
    expect(entries.slice(0, 5).map(({ what }) => what)).toEqual(['connection', ...Array(4).fill('demo-left')])
    expect(entries[1]).toMatchObject({ who: 'manager', after: [] })
  })

  it('leaveDemo is not done for an edit of an old revision', async () => {
    const { call, store } = await demoDesk()
    expect((await call('PUT', '/connectwise', { ...PSA, revision: 4, leaveDemo: true })).status).toBe(409)
    expect(store.people().people).toHaveLength(8)
  })

  it('leaveDemo happens once: what is there later stays when another source is connected', async () => {
    const { save, call, page, store } = await demoDesk()
    await save('connectwise', { ...PSA, leaveDemo: true })
    const ann = {
      ...(demoBooks('x', 'Etc/UTC', NOON).people().people[0] as Person),
      id: 'ann',
      memberId: 'ann',
    }
    await store.editPeople({
      ...{ by: BY, what: 'people', shown: () => null },
      change: now => ({ ...now, revision: now.revision + 1, people: [ann] }),
    })
    await call('DELETE', '/connectwise', { revision: 1 })
    expect((await page()).leaveDemo).toBeNull()
    expect((await save('connectwise', PSA)).body.left).toBeNull()
    expect(store.people().people).toEqual([ann])
  })

  it('leaveDemo leaves somebody alone whom a manager wrote over a person of the demo', async () => {
    const { save, store } = await demoDesk()
    await store.editPeople({
      ...{ by: BY, what: 'people', shown: () => null },
      change: now => ({
        ...{ ...now, revision: now.revision + 1 },
        people: now.people.map(each => (each.id === 'desk-1' ? { ...each, memberId: 'ann' } : each)),
      }),
    })
    await save('connectwise', { ...PSA, leaveDemo: true })
    expect(store.people().people.map(({ id }) => id)).toEqual(['desk-1'])
  })

  it('leaveDemo never takes a closed month back', async () => {
    const { save, store } = await demoDesk()
    const { closedMonths } = store
    await closedMonths.keep(paidNovember())
    const told = await save('connectwise', { ...PSA, leaveDemo: true })
    expect(told).toMatchObject({ status: 409, body: { problems: [{ path: 'leaveDemo' }] } })
    expect(told.text).toContain('Start with a new folder, DATA_DIR')
    expect([store.people().people.length, closedMonths.all().length]).toEqual([8, 1])
  })
})

describe('leaveDemo of what people made', () => {
  const edit = { by: BY, what: 'goals' as const, shown: () => null }

  it('leaveDemo keeps goals that somebody saved, from this month at the earliest', async () => {
    const { save, store } = await demoDesk()
    await store.editSettings({
      ...edit,
      change: now => ({
        ...{ ...now, revision: now.revision + 1 },
        teams: now.teams.map(team => {
          const [demo] = team.plan.versions
          const own = ['2026-10', '2026-12'].map(effective => ({ ...demo!, effective, author: 'Ann' }))
          return { ...team, plan: { ...team.plan, versions: [demo!, ...own] } }
        }),
      }),
    })
    await save('connectwise', { ...PSA, leaveDemo: true })
    const versions = store.settings().teams[0]?.plan.versions
    expect(versions?.map(({ effective, author }) => [effective, author])).toEqual([
      ['2026-11', 'Ann'],
      ['2026-12', 'Ann'],
    ])
  })

  it("leaveDemo forgets a person's word on revenue of the demo, and keeps that on their own", async () => {
    const { save, store } = await demoDesk()
    const word = (month: string) => ({ team: 'help-desk', month, author: 'manager', at: NOON })
    await store.editRevenue({
      ...edit,
      change: now => ({
        ...{ ...now, revision: now.revision + 1 },
        lines: [...now.lines, { ...now.lines[0]!, id: 'own', month: '2026-11', source: 'typed' }],
        confirmations: [word('2026-10'), word('2026-11')],
      }),
    })
    await save('connectwise', { ...PSA, leaveDemo: true })
    expect(store.revenue().lines.map(({ id }) => id)).toEqual(['own'])
    expect(store.revenue().confirmations).toEqual([word('2026-11')])
  })

  it('leaveDemo sets a month aside that was closed with nobody but the demo in it, and says so before', async () => {
    const { save, page, store, dataDir } = await demoDesk()
    const demo = demoBooks('help-desk', 'America/New_York', NOON)
    const month = paidNovember()
    const lines = demo.revenue().lines.slice(0, 1)
    const { sha256 } = await store.closedMonths.keep({
      ...{ ...month, people: demo.people().people, revenue: { ...month.revenue, lines } },
    })
    const name = `${month.team.id}-${month.period.month}-${sha256.slice(0, 8)}.json`
    expect((await page()).leaveDemo).toContain('are set aside in the data folder')
    expect((await save('connectwise', { ...PSA, leaveDemo: true })).status).toBe(200)
    expect(store.closedMonths.all()).toEqual([])
    expect(await readdir(join(dataDir, 'closed-demo'))).toEqual([name])
    const { entries } = await store.audit.read(1, 'demo-left')
    expect(entries.at(-2)).toMatchObject({ before: [{ month: month.period.month, sha256 }], after: [] })
  })
})

describe('demoLeft', () => {
  it('demoLeft is null where the books hold nothing of the demo', async () => {
    const { store } = await startConnectionsDesk()
    expect(demoLeft(store)).toBeNull()
  })
})
