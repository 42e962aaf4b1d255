import { describe, expect, it } from 'vitest'
import { type Connections, NO_CONNECTIONS } from '../../core/model/connection.ts'
import type { Team } from '../../core/model/team.ts'
import { defaultSettings } from '../../server/default-settings.ts'
import { createSourceMaker } from '../../server/make-sources.ts'
import { CONNECTWISE } from '../helpers/a-connection.ts'
import { NOON } from '../helpers/start-test-server.ts'

const KEYS = { publicKey: 'public-one', privateKey: 'private-one' }
const SMILE_KEYS = { clientId: 'id-one', clientSecret: 'secret-one', username: 'user-one', password: 'pass' }
const RANGE = { from: NOON, to: NOON }
const { signal } = new AbortController()

function maker(config: Parameters<typeof createSourceMaker>[0]['config'] = { source: null }) {
  const made = createSourceMaker({ config, now: () => NOON, random: () => 0.5 })
  const [team] = defaultSettings({ zone: null, week: null }, NOON).teams as [Team]
  const state = {
    ...{ data: NO_CONNECTIONS as Connections, keys: { connectwise: KEYS, smileback: SMILE_KEYS } as object },
    teams: [team],
  }
  const connections = {
    data: () => state.data,
    keys: ((name: string) => (state.keys as Record<string, never>)[name] ?? null) as never,
  }
  const connected = () => made.connected(connections, () => state.teams)
  const names = (data: Partial<Connections>) => {
    state.data = { ...NO_CONNECTIONS, ...data }
    return connected().map(({ name }) => name)
  }
  return { state, connected, names, team }
}

describe('createSourceMaker', () => {
  it('createSourceMaker makes the demo where nothing is connected, and only there', () => {
    const { names } = maker()
    expect(names({})).toEqual(['demo'])
    expect(names({ csv: { path: 'a.csv', scale: null } })).toEqual(['csv'])
  })

  it('createSourceMaker makes everything that is connected, the one whose answers are meant first', () => {
    const { names } = maker()
    const all = {
      ...{ csv: { path: 'a.csv', scale: 'positive=9' }, connectwise: CONNECTWISE },
      smileback: { site: 'app.smileback.io' },
    }
    expect(names(all)).toEqual(['smileback', 'connectwise', 'csv'])
  })

  it('createSourceMaker makes what the environment says, whatever is connected', () => {
    const demo = maker({ source: { kind: 'demo' } })
    expect(demo.names({ connectwise: CONNECTWISE })).toEqual(['demo'])
    const csv = maker({ source: { kind: 'csv', path: 'a.csv', scale: null } })
    expect(csv.names({ connectwise: CONNECTWISE })).toEqual(['csv'])
    expect(csv.connected()[0]).toBe(csv.connected()[0])
  })

  it('createSourceMaker gives the very same source until its settings, its keys or its zone change', () => {
    const { state, connected, team } = maker()
    state.data = { ...NO_CONNECTIONS, connectwise: CONNECTWISE, smileback: { site: 'app.smileback.io' } }
    const [smile, psa] = connected()
    expect(connected()).toEqual([smile, psa])
    expect(connected()[1]).toBe(psa)
    state.data = { ...state.data, connectwise: { ...CONNECTWISE, boards: ['Help Desk'] } }
    expect(connected()[0]).toBe(smile)
    const changed = connected()[1]
    expect(changed).not.toBe(psa)
    state.keys = { connectwise: { ...KEYS, privateKey: 'private-two' }, smileback: SMILE_KEYS }
    const keyed = connected()[1]
    expect(keyed).not.toBe(changed)
    state.data = { ...state.data, sealed: { connectwise: 'the same, sealed again' } }
    expect(connected()[1]).not.toBe(keyed)
    state.teams = [{ ...team, zone: 'Europe/Rome' }]
    expect(connected()[0]).not.toBe(smile)
  })

  it('createSourceMaker makes a source that asks to enter the keys again where they are lost', async () => {
    const { state, connected } = maker()
    state.data = { ...NO_CONNECTIONS, connectwise: CONNECTWISE, smileback: { site: 'app.smileback.io' } }
    state.keys = {}
    for (const source of connected())
      await expect(source.fetch(RANGE, signal)).rejects.toMatchObject({
        ...{ kind: 'keys', message: expect.stringContaining('Enter them again') },
      })
    expect(connected().map(({ areas }) => areas)).toEqual([['surveys'], ['tickets', 'money']])
  })
})
