import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { unpackedArchive } from '../../../server/store/archive.ts'
import { httpCall } from '../../helpers/http-call.ts'
import { startTestServer } from '../../helpers/start-test-server.ts'
import { temporaryFolder } from '../../helpers/temporary-folder.ts'

const JSON_TYPE = { 'content-type': 'application/json' }

async function desk(env: { readonly [name: string]: string } = {}) {
  const server = await startTestServer({ env })
  const headers = { ...server.cookie, ...JSON_TYPE }
  const call = async (method: string, path: string, body?: unknown) => {
    const asked = { method, path: `/api/v1${path}`, headers, ...(body ? { body: JSON.stringify(body) } : {}) }
    const { status, text } = await httpCall(server.port, asked)
    return { status, told: JSON.parse(text) }
  }
  const acts = async () => (await server.store.audit.read(1, '')).entries.map(({ what }) => what)
  return { ...server, call, acts }
}

describe('backupApi', () => {
  it('backupApi sends a manager a backup without keys, and writes that into the audit', async () => {
    const { url, cookie, acts } = await desk()
    const answer = await fetch(`${url}/api/v1/backup`, { headers: cookie })
    expect(answer.headers.get('content-disposition')).toBe(
      'attachment; filename=poolboard-2026-11-24T170000Z.json.gz',
    )
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect(await unpackedArchive(bytes)).toMatchObject({ ok: true, value: { secrets: false } })
    expect(gunzipSync(bytes).toString()).not.toContain('auth.json')
    expect(await acts()).toEqual(['backup'])
  })

  it('backupApi sends a new backup also to a caller that says it has one', async () => {
    const { url, cookie, acts } = await desk()
    for (const given of ['*', 'W/"1-a"']) {
      const answer = await fetch(`${url}/api/v1/backup`, { headers: { ...cookie, 'if-none-match': given } })
      expect(answer.status).toBe(200)
      const bytes = Buffer.from(await answer.arrayBuffer())
      expect(answer.headers.get('content-length')).toBe(String(bytes.length))
      expect(await unpackedArchive(bytes)).toMatchObject({ ok: true })
    }
    expect(await acts()).toEqual(['backup', 'backup'])
  })

  it('backupApi gives a command at the machine a backup by its key alone', async () => {
    const { port } = await desk()
    for (const query of ['', '?key=', '?key=undefined', '?key=a&key=b'])
      expect((await httpCall(port, { path: `/api/v1/backup/local${query}` })).status).toBe(401)
  })

  it('backupApi says where backups go, and writes one there', async () => {
    const BACKUP_DIR = join(await temporaryFolder(), 'backups')
    const { call } = await desk({ BACKUP_DIR })
    expect((await call('GET', '/backups')).told).toEqual({ folder: BACKUP_DIR, files: [] })
    const file = 'poolboard-2026-11-24T170000Z.json.gz'
    expect(await call('POST', '/backups', {})).toEqual({ status: 201, told: { file } })
    expect((await call('GET', '/backups')).told.files).toMatchObject([
      { name: file, made: Date.parse('2026-11-24T17:00:00Z') },
    ])
    const without = await desk()
    expect((await without.call('POST', '/backups', {})).status).toBe(409)
  })

  it('backupApi tells of damage until a manager has seen it, and so does /healthz', async () => {
    const { call, store, port, config, acts } = await desk()
    await writeFile(join(config.dataDir, 'people.json'), '{')
    await store.editPeople({
      ...{ by: { who: 'manager', address: '10.0.0.1' }, what: 'people', shown: () => null },
      change: now => ({ ...now, revision: now.revision + 1 }),
    })
    const [damage] = (await call('GET', '/damage')).told.damage
    expect(damage).toMatchObject({ file: 'people.json', restoredFrom: 'memory' })
    const health = await httpCall(port, { path: '/healthz' })
    expect(health).toMatchObject({
      status: 200,
      text: expect.stringMatching(/^ok\npeople\.json was damaged/),
    })
    expect((await call('POST', '/damage/seen', { until: damage.at })).told).toEqual({ damage: [] })
    expect((await httpCall(port, { path: '/healthz' })).text).toBe('ok')
    expect(await acts()).toEqual(['damage-seen', 'people'])
  })
})
