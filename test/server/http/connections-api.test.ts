import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CONNECTWISE } from '../../helpers/a-connection.ts'
import { startConnectionsDesk } from '../../helpers/start-connections-desk.ts'

const KEYS = { publicKey: 'public-one', privateKey: 'private-one' }
const SMILE = {
  settings: { site: 'app.smileback.io' },
  keys: { clientId: 'id-one', clientSecret: 'secret-one', username: 'user-one', password: 'pass-one' },
}
const PSA = { settings: CONNECTWISE, keys: KEYS }

describe('connectionsApi', () => {
  it('connectionsApi needs a session', async () => {
    const { call } = await startConnectionsDesk()
    for (const [method, path] of [
      ...[
        ['GET', ''],
        ['PUT', '/csv'],
        ['DELETE', '/csv'],
        ['POST', '/csv/check'],
        ['GET', '/csv/facts'],
      ],
    ] as const)
      expect((await call(method, path, method === 'GET' ? undefined : {}, {})).status).toBe(401)
  })

  it('connectionsApi shows that nothing is connected, and the demo that runs', async () => {
    const { page } = await startConnectionsDesk()
    expect(await page()).toMatchObject({
      ...{ revision: 0, fixed: false, csv: null, connectwise: null, smileback: null },
      ...{ keys: { connectwise: 'none', smileback: 'none' }, hook: null, leaveDemo: null },
      sources: [{ figure: { id: 'demo' }, errors: [] }],
    })
  })

  it('connectionsApi connects a source, which runs at once, and never tells its keys', async () => {
    const { page, save, store, advance } = await startConnectionsDesk()
    expect(await save('connectwise', PSA)).toMatchObject({ status: 200, body: { revision: 1, left: null } })
    await advance(0)
    const seen = await page()
    expect(seen).toMatchObject({ connectwise: CONNECTWISE, keys: { connectwise: 'set' } })
    expect(seen.sources.map(({ figure }) => [figure.id, figure.asOf !== null])).toEqual([
      ['connectwise', true],
    ])
    expect(JSON.stringify(seen)).not.toContain('-one')
    expect(store.connections.keys('connectwise')).toEqual(KEYS)
  })

  it('connectionsApi makes an address for callbacks with ConnectWise, which stays, and goes with it', async () => {
    const { page, save, call } = await startConnectionsDesk({
      env: { PUBLIC_URL: 'https://wall.example.com' },
    })
    await save('connectwise', PSA)
    const { hook } = await page()
    expect(hook).toMatch(/^https:\/\/wall\.example\.com\/hooks\/connectwise\/[\w-]{43}$/)
    await save('connectwise', { settings: { ...CONNECTWISE, boards: ['Help Desk'] } })
    expect((await page()).hook).toBe(hook)
    await call('DELETE', '/connectwise', { revision: 2 })
    expect((await page()).hook).toBeNull()
  })

  it('connectionsApi keeps the keys of a site when none are sent, and asks for them at another site', async () => {
    const { save, store, desk, call } = await startConnectionsDesk()
    await save('connectwise', PSA)
    expect((await save('connectwise', { settings: { ...CONNECTWISE, company: 'other' } })).status).toBe(200)
    expect(store.connections.keys('connectwise')).toEqual(KEYS)
    const elsewhere = { settings: { ...CONNECTWISE, site: 'evil.example.com' } }
    for (const told of [
      await save('connectwise', elsewhere),
      await call('POST', '/connectwise/check', elsewhere),
    ])
      expect(told).toMatchObject({ status: 422, body: { problems: [{ path: 'keys.publicKey' }] } })
    expect(desk.drafted).toEqual([])
  })

  it('connectionsApi asks for keys where none are kept', async () => {
    const { save } = await startConnectionsDesk()
    expect(await save('smileback', { settings: SMILE.settings })).toMatchObject({
      ...{ status: 422, body: { problems: [{ path: 'keys.clientId' }] } },
    })
  })

  it('connectionsApi says where each problem is, and knows no other source', async () => {
    const { save, call } = await startConnectionsDesk()
    const wrong = await save('connectwise', { settings: { ...CONNECTWISE, site: 'a/b' }, keys: KEYS })
    expect(wrong).toMatchObject({ status: 422, body: { problems: [{ path: 'settings.site' }] } })
    expect((await save('demo', PSA)).status).toBe(404)
    expect((await save('toString', PSA)).status).toBe(404)
    expect((await call('DELETE', '/csv', { revision: 0 })).status).toBe(404)
  })

  it('connectionsApi takes CSV files that are there, and a scale that can be read', async () => {
    const { save, folder, page } = await startConnectionsDesk()
    const path = join(folder, 'tickets.csv')
    const wrong = await save('csv', { settings: { path, scale: 'good' } })
    expect(wrong.body.problems.map((each: { path: string }) => each.path)).toEqual([
      ...['settings.path', 'settings.scale'],
    ])
    await writeFile(path, 'ticket_id,created_at\n')
    expect((await save('csv', { settings: { path, scale: 'positive=9' } })).status).toBe(200)
    expect((await page()).csv).toEqual({ path, scale: 'positive=9' })
  })

  it('connectionsApi refuses an edit of an old revision, and changes nothing', async () => {
    const { save, call, page } = await startConnectionsDesk()
    await save('connectwise', PSA)
    const late = await call('PUT', '/smileback', { revision: 0, ...SMILE })
    expect(late).toMatchObject({ status: 409, body: { revision: 1, problems: [{ path: '' }] } })
    expect((await call('DELETE', '/connectwise', { revision: 0 })).status).toBe(409)
    expect(await page()).toMatchObject({ revision: 1, smileback: null, keys: { smileback: 'none' } })
  })

  it('connectionsApi ends a connection, its keys with it, and the demo runs again', async () => {
    const { save, call, page, store, advance } = await startConnectionsDesk()
    await save('connectwise', PSA)
    await save('smileback', SMILE)
    expect((await call('DELETE', '/connectwise', { revision: 2 })).body).toEqual({ revision: 3 })
    expect(store.connections.data().sealed).not.toHaveProperty('connectwise')
    expect((await page()).sources.map(({ figure }) => figure.id)).toEqual(['smileback'])
    await call('DELETE', '/smileback', { revision: 3 })
    await advance(0)
    expect((await page()).sources.map(({ figure }) => figure.id)).toEqual(['demo'])
  })

  it('connectionsApi writes into the audit that there are keys, and never which', async () => {
    const { save, store } = await startConnectionsDesk()
    await save('connectwise', PSA)
    await save('connectwise', { settings: { ...CONNECTWISE, boards: ['Help Desk'] } })
    const { entries } = await store.audit.read(1, 'connection')
    expect(entries).toMatchObject([
      {
        before: { keys: 'set', settings: { boards: null } },
        after: { keys: 'set', settings: { boards: ['Help Desk'] } },
      },
      { who: 'manager', what: 'connection', before: null, after: { source: 'connectwise', keys: 'new' } },
    ])
    const text = JSON.stringify(entries)
    expect(text).not.toContain('-one')
    expect(text).not.toContain(String(store.connections.data().hook))
  })

  it('connectionsApi changes nothing where the environment says what the source is', async () => {
    const { save, page, call } = await startConnectionsDesk({ env: { SOURCE: 'demo' } })
    expect((await page()).fixed).toBe(true)
    expect(await save('connectwise', PSA)).toMatchObject({
      status: 409,
      body: { problems: [{ path: 'source' }] },
    })
    expect((await call('DELETE', '/connectwise', { revision: 0 })).status).toBe(409)
    expect((await call('POST', '/connectwise/check', PSA)).status).toBe(200)
  })
})
