import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Source } from '../../server/sources/source.ts'
import { StartError, start } from '../../server/start.ts'
import { runningAddress } from '../../server/store/running-address.ts'
import { createFakeLater } from '../helpers/fake-later.ts'
import { fastHasher } from '../helpers/fast-hasher.ts'
import { httpCall } from '../helpers/http-call.ts'
import { PASSWORD } from '../helpers/open-door.ts'
import { emptyBatch, NOON, samplePipeline, testConfig } from '../helpers/start-test-server.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

const source: Source = {
  ...{ name: 'csv', label: 'CSV', staleAfter: null },
  fetch: async range => emptyBatch(range, NOON),
}

async function begin(env: { [name: string]: string }) {
  const folder = await temporaryFolder()
  const zones: string[] = []
  const started = await start({
    config: testConfig({ PORT: '0', HOST: '127.0.0.1', DATA_DIR: join(folder, 'data'), ...env }),
    sources: {
      connected(_, teams) {
        zones.push(...teams().map(({ zone }) => zone))
        return [source]
      },
      drafted: () => source,
    },
    ...{
      pipeline: samplePipeline,
      hasher: fastHasher(),
      folders: { display: folder, admin: folder },
      now: () => NOON,
    },
    ...{ later: createFakeLater().later, random: () => 0.5, boot: 'boot', build: 'build' },
    ...{ report: () => {}, warn: () => {} },
  })
  onTestFinished(() => started.app.close())
  return { ...started, zones }
}

const failure = (env: { [name: string]: string }) => begin(env).catch((error: unknown) => error)

describe('start', () => {
  it('start listens, and makes the source for the zone that the environment names', async () => {
    const { port, zones } = await begin({ ZONE: 'Europe/Rome' })
    expect(port).toBeGreaterThan(0)
    expect(zones).toEqual(['Europe/Rome'])
  })

  it('start leaves its address in the data folder while it runs', async () => {
    const DATA_DIR = join(await temporaryFolder(), 'data')
    const { port, app } = await begin({ DATA_DIR })
    expect(await runningAddress(DATA_DIR)).toEqual({
      ...{ host: '127.0.0.1', port, key: expect.stringMatching(/^[\w-]{43}$/) },
    })
    await expect(begin({ DATA_DIR })).rejects.toThrow(
      `A Poolboard runs on the data folder ${DATA_DIR} already`,
    )
    await app.close()
    expect(await runningAddress(DATA_DIR)).toBeNull()
  })

  it('start opens a one-time link at every start, until a password is set', async () => {
    const DATA_DIR = join(await temporaryFolder(), 'data')
    const first = await begin({ DATA_DIR })
    await first.app.close()
    const second = await begin({ DATA_DIR })
    expect(first.setup).toMatch(/^[\w-]{43}$/)
    expect(second.setup).not.toBe(first.setup)
    const use = (token: string | null) =>
      httpCall(second.port, {
        ...{ method: 'POST', path: '/api/v1/setup', headers: { 'content-type': 'application/json' } },
        body: JSON.stringify({ token, password: PASSWORD }),
      })
    expect((await use(first.setup)).status).toBe(403)
    expect((await use(second.setup)).status).toBe(200)
    await second.app.close()
    expect((await begin({ DATA_DIR })).setup).toBe(null)
  })

  it('start says in one sentence that the port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    onTestFinished(() => void other.close())
    await new Promise(resolve => other.once('listening', resolve))
    const address = other.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const error = await failure({ PORT: String(port) })
    expect(error).toBeInstanceOf(StartError)
    expect(String(error)).toContain(
      `Port ${port} is in use. Stop the other program or set PORT to another number.`,
    )
  })

  it('start says in one sentence that the address is not one of this machine', async () => {
    const error = await failure({ HOST: '192.0.2.1' })
    expect(error).toBeInstanceOf(StartError)
    expect(String(error)).toContain('HOST 192.0.2.1 is not an address of this machine.')
  })

  it('start says in one sentence that the data folder cannot be used', async () => {
    const file = join(await temporaryFolder(), 'file')
    await writeFile(file, '')
    const error = await failure({ DATA_DIR: join(file, 'data') })
    expect(error).toBeInstanceOf(StartError)
    expect(String(error)).toContain(`The data folder ${join(file, 'data')} cannot be used`)
  })
})
