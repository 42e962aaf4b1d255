import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { SourceError } from '../../../server/sources/source.ts'
import { CONNECTWISE } from '../../helpers/a-connection.ts'
import { settled } from '../../helpers/fake-later.ts'
import { startConnectionsDesk } from '../../helpers/start-connections-desk.ts'
import { emptyBatch, NOON } from '../../helpers/start-test-server.ts'

const KEYS = { publicKey: 'public-one', privateKey: 'private-one' }
const SMILE = {
  settings: { site: 'app.smileback.io' },
  keys: { clientId: 'id-one', clientSecret: 'secret-one', username: 'user-one', password: 'pass-one' },
}
const PSA = { settings: CONNECTWISE, keys: KEYS }

describe('connectionsApi check', () => {
  it('connectionsApi checks a draft with its keys, without saving it', async () => {
    const { call, desk, page } = await startConnectionsDesk()
    desk.source = { check: async () => ({ version: '2026.4', clock: null, areas: [] }) }
    expect(await call('POST', '/connectwise/check', PSA)).toMatchObject({
      ...{ status: 200, body: { version: '2026.4', areas: [] } },
    })
    expect(desk.drafted).toEqual([{ source: 'connectwise', ...PSA }])
    expect(await page()).toMatchObject({ revision: 0, connectwise: null, keys: { connectwise: 'none' } })
  })

  it('connectionsApi checks with what is kept where nothing is given', async () => {
    const { call, desk, save } = await startConnectionsDesk()
    expect((await call('POST', '/connectwise/check', {})).status).toBe(404)
    await save('connectwise', PSA)
    expect((await call('POST', '/connectwise/check', {})).body.areas).toMatchObject([{ ok: true }])
    const changed = { ...CONNECTWISE, boards: ['Help Desk'] }
    await call('POST', '/connectwise/check', { settings: changed })
    expect(desk.drafted).toEqual([{ source: 'connectwise', settings: changed, keys: KEYS }])
  })

  it('connectionsApi tries no settings that saving refuses', async () => {
    const { call, desk, save, folder } = await startConnectionsDesk()
    const settings = { path: join(folder, 'none.csv'), scale: 'banana' }
    const saved = await save('csv', { settings })
    expect(saved.status).toBe(422)
    expect(await call('POST', '/csv/check', { settings })).toMatchObject({ status: 422, body: saved.body })
    expect(desk.drafted).toEqual([])
    expect((await call('POST', '/csv/check', { settings: { path: folder, scale: null } })).status).toBe(200)
  })

  it('connectionsApi lets a source be polled again that refused its keys, once it is checked', async () => {
    const { call, desk, save, page, advance } = await startConnectionsDesk()
    const state = { fails: true }
    desk.source = {
      async fetch(range) {
        if (state.fails) throw new SourceError('keys', 'The keys are refused.')
        return emptyBatch(range, NOON)
      },
    }
    await save('connectwise', PSA)
    await advance(600_000)
    state.fails = false
    await advance(600_000)
    expect((await page()).sources[0]?.figure).toMatchObject({
      failed: true,
      problem: 'The keys are refused.',
    })
    await call('POST', '/connectwise/check', {})
    await advance(1000)
    expect((await page()).sources[0]).toMatchObject({
      ...{ figure: { failed: false, problem: null }, errors: [{ sentence: 'The keys are refused.' }] },
    })
  })

  it('connectionsApi gives a check up after a minute', async () => {
    const { call, desk, advance } = await startConnectionsDesk()
    let asked: () => void = () => {}
    const begun = new Promise<void>(resolve => {
      asked = resolve
    })
    desk.source = {
      check: () => {
        asked()
        return new Promise(() => {})
      },
    }
    const told = call('POST', '/connectwise/check', PSA)
    await begun
    await advance(60_000)
    expect(await told).toMatchObject({
      ...{ status: 424, body: { problems: [{ message: 'The source did not answer within a minute.' }] } },
    })
  })
})

describe('connectionsApi facts and readiness', () => {
  const facts = { boards: [], types: [], agreementTypes: ['Managed'], billingCycles: [], ticketSources: [] }
  const told = { ...facts, members: [], schedules: [], surveys: [] }
  const items = [{ id: 'owner', label: 'Owner', count: 2, examples: ['1'], sentence: 'Set it.' }]

  it('connectionsApi tells what can be chosen and what would spoil pay, of a source as it runs', async () => {
    const { call, desk, save } = await startConnectionsDesk()
    desk.source = { facts: async () => told, readiness: async () => items }
    expect((await call('GET', '/connectwise/facts')).status).toBe(404)
    await save('connectwise', PSA)
    expect((await call('GET', '/connectwise/facts')).body).toEqual(told)
    expect((await call('GET', '/connectwise/readiness')).body).toEqual(items)
  })

  it('connectionsApi tells what can be chosen of a draft', async () => {
    const { call, desk } = await startConnectionsDesk()
    desk.source = { facts: async () => told }
    expect((await call('POST', '/connectwise/facts', PSA)).body).toEqual(told)
  })

  it('connectionsApi has nothing to tell of a source that tells nothing', async () => {
    const { call, save } = await startConnectionsDesk()
    await save('smileback', SMILE)
    expect((await call('GET', '/smileback/facts')).status).toBe(404)
    expect((await call('GET', '/smileback/readiness')).body).toEqual([])
  })

  it('connectionsApi says in words why a source could not tell, and reports no mistake of ours for it', async () => {
    const { call, desk, save, reports } = await startConnectionsDesk()
    desk.source = { facts: () => Promise.reject(new SourceError('role', 'The role may not read boards.')) }
    await save('connectwise', PSA)
    expect(await call('GET', '/connectwise/facts')).toMatchObject({
      ...{ status: 424, body: { problems: [{ path: '', message: 'The role may not read boards.' }] } },
    })
    await settled()
    expect(reports).toEqual([])
  })
})
