import { describe, expect, it } from 'vitest'
import type { SetUpFacts } from '../../core/model/set-up.ts'
import { defaultSettings } from '../../server/default-settings.ts'
import { demoBooks } from '../../server/demo-books.ts'
import { SourceError } from '../../server/sources/source.ts'
import { person } from '../helpers/a-person.ts'
import { startConnectionsDesk } from '../helpers/start-connections-desk.ts'
import { NOON } from '../helpers/start-test-server.ts'

const BY = { who: 'manager', address: '127.0.0.1' }
const SETTINGS = defaultSettings({ zone: null, week: null }, NOON, true)
const { people, revenue } = demoBooks('help-desk', 'America/New_York', NOON)

const demoDesk = () => startConnectionsDesk({ settings: SETTINGS, defaults: { people, revenue } })
type Desk = Awaited<ReturnType<typeof demoDesk>>

const facts = async ({ url, cookie }: Desk): Promise<SetUpFacts> =>
  (await (await fetch(`${url}/api/v1/teams/help-desk/set-up`, { headers: cookie })).json()) as SetUpFacts

const CSV = { settings: { path: 'package.json', scale: null } }

describe('setUpFacts', () => {
  it('setUpFacts counts nothing of the demo as done, and tells what of it goes', async () => {
    const found = await facts(await demoDesk())
    expect(found).toMatchObject({
      ...{ source: null, isSourceFixed: false, goals: null, people: { count: 0, noPay: 0 }, words: [] },
      ...{ revenue: { confirmed: null, given: null, known: null }, displays: { paired: 0 } },
      team: { name: 'Help desk', zone: 'America/New_York', isAsInstalled: true },
    })
    expect(found.demo).toMatchObject({ obstacle: null })
    expect(found.demo?.sentence).toContain('Its people (8)')
  })

  it('setUpFacts knows a connected source, and that it has answered', async () => {
    const desk = await demoDesk()
    expect((await desk.save('csv', { ...CSV, leaveDemo: true })).status).toBe(200)
    await desk.advance(0)
    expect(await facts(desk)).toMatchObject({
      ...{ demo: null, source: { label: 'csv', isRead: true, problem: null } },
    })
  })

  it('setUpFacts knows a connected source that has never answered, and why', async () => {
    const desk = await demoDesk()
    const fetch = () => Promise.reject(new SourceError('input', 'The file is empty.'))
    desk.desk.source = { fetch }
    await desk.save('csv', { ...CSV, leaveDemo: true })
    await desk.advance(0)
    expect(await facts(desk)).toMatchObject({
      source: { label: 'csv', isRead: false, problem: 'The file is empty.' },
    })
  })

  it('setUpFacts counts who shares in the pool, and revenue that a person stands by', async () => {
    const desk = await demoDesk()
    const { store } = desk
    const edit = { by: BY, what: 'people' as const, shown: () => null }
    const left = person('gone', { spells: [{ ...person('x').spells[0]!, to: '2026-10-31' }] })
    await store.editPeople({
      ...edit,
      change: now => ({
        ...{ ...now, revision: now.revision + 1 },
        people: [...now.people, person('ann', { pay: people().people[0]!.pay }), person('ben'), left],
      }),
    })
    await store.editRevenue({
      ...edit,
      change: now => ({
        ...{ ...now, revision: now.revision + 1 },
        lines: [...now.lines, { ...now.lines[0]!, id: 'own', month: '2026-11', source: 'typed' }],
        confirmations: [
          ...now.confirmations,
          { team: 'help-desk', month: '2026-11', author: 'manager', at: NOON },
        ],
      }),
    })
    expect(await facts(desk)).toMatchObject({
      people: { count: 2, noPay: 1 },
      revenue: { confirmed: '2026-11', given: null, known: '2026-11' },
    })
  })

  it('setUpFacts takes a plan that a person saved, and hours that were changed', async () => {
    const desk = await demoDesk()
    await desk.store.editSettings({
      ...{ by: BY, what: 'goals' as const, shown: () => null },
      change: now => ({
        ...{ ...now, revision: now.revision + 1 },
        teams: now.teams.map(team => ({
          ...{ ...team, name: 'Service' },
          plan: {
            ...team.plan,
            versions: [
              ...team.plan.versions,
              { ...team.plan.versions[0]!, effective: '2026-12', author: 'Ann' },
            ],
          },
        })),
      }),
    })
    expect(await facts(desk)).toMatchObject({
      goals: { count: 3, effective: '2026-12', isRate: true },
      team: { name: 'Service', isAsInstalled: false },
    })
  })
})
