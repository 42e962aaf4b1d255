import { describe, expect, it } from 'vitest'
import { basisPoints, cents } from '../../../core/model/units.ts'
import { person, startBonusDesk } from '../../helpers/start-bonus-desk.ts'

const spell = { team: 'help-desk', fte: basisPoints(10_000), weight: 1 }
const pathsOf = ({ problems }: { problems: { path: string }[] }) => problems.map(each => each.path)

describe('peopleApi', () => {
  it('peopleApi saves everybody at once, and writes it into the history', async () => {
    const { get, people, acts } = await desk()
    const all = [person('ann', { name: 'Ann' }), person('bob')]
    expect((await people(...all)).status).toBe(200)
    expect((await get('people')).body).toEqual({ revision: 2, people: all, links: [], erased: [] })
    expect(await acts()).toMatchObject([{ what: 'people', who: 'manager', after: all }, { what: 'people' }])
  })

  it.each([
    [
      'a person who leaves before joining',
      { spells: [{ ...spell, from: '2026-03-01', to: '2026-02-01' }] },
      'spells.0.to',
    ],
    [
      'overlapping employment',
      {
        spells: [
          { ...spell, from: '2026-01-01', to: null },
          { ...spell, from: '2026-02-01', to: null },
        ],
      },
      'spells.1.from',
    ],
    [
      'a team that there is not',
      { spells: [{ ...spell, team: 'sales', from: '2026-01-01', to: null }] },
      'spells.0.team',
    ],
    ['a day that there is not', { spells: [{ ...spell, from: '2026-02-30', to: null }] }, 'spells.0.from'],
    ['negative pay', { pay: [{ from: '2026-01-01', base: cents(-1) }] }, 'pay.0.base'],
    ['fractional cents', { pay: [{ from: '2026-01-01', base: 0.5 as never }] }, 'pay.0.base'],
    [
      'a share of a person above one',
      { spells: [{ ...spell, fte: basisPoints(10_001), from: '2026-01-01', to: null }] },
      'spells.0.fte',
    ],
    ['no name', { name: ' ' }, 'name'],
    ['an id that is no address', { id: '../x' }, 'id'],
  ] as const)('peopleApi refuses %s, with the field, and saves nothing', async (_, wrong, path) => {
    const { get, people } = await desk()
    const before = (await get('people')).body
    const { status, body } = await people(person('bob'), person('ann', wrong))
    expect([status, pathsOf(body)]).toEqual([422, [`people.1.${path}`]])
    expect((await get('people')).body).toEqual(before)
  })

  it('peopleApi refuses one id for two people, and an old revision', async () => {
    const { call, people } = await desk()
    expect(pathsOf((await people(person('ann'), person('ann'))).body)).toEqual(['people.1.id'])
    const stale = await call('PUT', 'people', { revision: 0, people: [] })
    expect([stale.status, stale.body.revision]).toEqual([409, 1])
  })

  it('peopleApi gives a link that opens that person alone, until another is made or it is ended', async () => {
    const { call, get, store, acts } = await desk()
    const { status, body } = await call('POST', 'people/ann/link', {})
    expect(status).toBe(201)
    expect(body.token).toMatch(/^[\w-]{43}$/)
    const open = (token: string) => get(`my-slice?key=${token}`, { cookie: '' })
    expect((await open(body.token)).body.name).toBe('Person ann')
    const next = (await call('POST', 'people/ann/link', {})).body.token
    expect((await open(body.token)).status).toBe(401)
    expect((await open(next)).status).toBe(200)
    // At rest and in the history there is nothing that opens a door.
    const rest = JSON.stringify([store.people(), await acts(), (await get('people')).body])
    expect(rest).not.toContain(next)
    expect((await get('people')).body.links).toMatchObject([{ person: 'ann', author: 'manager' }])
    expect(JSON.stringify((await get('people')).body)).not.toContain('hash')
    expect((await call('DELETE', 'people/ann/link')).status).toBe(200)
    expect((await open(next)).status).toBe(401)
    expect((await call('DELETE', 'people/ann/link')).status).toBe(404)
    expect((await call('POST', 'people/nobody/link', {})).status).toBe(404)
  })

  it('peopleApi ends the link of who is gone', async () => {
    const { call, get, people } = await desk()
    const { token } = (await call('POST', 'people/ann/link', {})).body
    await people(person('bob'))
    await people(person('bob'), person('ann'))
    expect((await get(`my-slice?key=${token}`, { cookie: '' })).status).toBe(401)
  })
})

async function desk() {
  const server = await startBonusDesk()
  const acts = async () => (await server.store.audit.read(1, '')).entries
  return { ...server, acts }
}
