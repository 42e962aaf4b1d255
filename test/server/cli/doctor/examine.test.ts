import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { instant, millis } from '../../../../core/model/units.ts'
import { examine, machineFindings, type Patient } from '../../../../server/cli/doctor/examine.ts'
import { parseConfig } from '../../../../server/config.ts'
import { lockData } from '../../../../server/store/data-lock.ts'
import { keepAddress } from '../../../../server/store/running-address.ts'
import { aDataFolder, contentOf } from '../../../helpers/a-data-folder.ts'
import { onlySource } from '../../../helpers/only-source.ts'
import { temporaryFolder } from '../../../helpers/temporary-folder.ts'

const NOW = instant(Date.parse('2026-11-24T17:00:00Z'))
const area = { id: 'keys', label: 'Keys', sentence: 'Taken.', remedy: null, ok: true, optional: false }
const source = {
  ...{ name: 'connectwise', label: 'ConnectWise', staleAfter: null },
  fetch: () => Promise.reject(new Error('the doctor reads no tickets')),
  check: async () => ({ version: '1', clock: millis(200_000), areas: [area] }),
}
const healthy: Patient = {
  version: '24.9.0',
  memory: { all: 2 ** 32, left: 2 ** 31 },
  ...{ zoneData: '2026a', january: 'Januar' },
  isBuilt: () => true,
  sources: onlySource(source),
  fetch: async () => new Response('ok', { headers: { date: new Date(NOW).toUTCString() } }),
  now: () => NOW,
  monotonic: () => 0,
}

function configOf(dataDir: string) {
  const config = parseConfig({ DATA_DIR: dataDir, PORT: '0', HOST: '127.0.0.1' }, [])
  if (!config.ok) throw new Error('the settings of the test are wrong')
  return config.value
}
const sentences = async (dataDir: string, patient: Patient = healthy, timeUrl: string | null = null) =>
  Object.fromEntries(
    (await examine(configOf(dataDir), timeUrl, patient)).map(({ what, sentence }) => [what, sentence]),
  )

describe('machineFindings', () => {
  it('machineFindings is Node, memory and pages', () => {
    expect(machineFindings(healthy).map(({ what, state }) => `${what} ${state}`)).toEqual([
      ...['Node ok', 'memory ok', 'pages ok'],
    ])
  })
})

describe('examine', () => {
  it('examine before the first start asks no source and makes nothing', async () => {
    const folder = await temporaryFolder()
    const told = await sentences(join(folder, 'data'))
    expect(told.source).toBeUndefined()
    expect(told['time zones']).toContain('No team has a zone yet.')
    expect(await readdir(folder)).toEqual([])
  })

  it('examine reads the zones of the teams, asks the source, takes its clock, and changes nothing', async () => {
    const { dataDir } = await aDataFolder()
    const before = await contentOf(dataDir)
    const told = await sentences(dataDir)
    expect(told['time zones']).toMatch(/^Knows \w+\/\w+\./)
    expect(told.source).toBe('ConnectWise answers, 1 areas can be read.')
    expect(told.clock).toMatch(/^ConnectWise: Its clock is .* ahead of ours\.$/)
    expect(told['key file']).toContain('is there')
    expect(await contentOf(dataDir)).toEqual(before)
  })

  it('examine asks another page for the time when it is given one', async () => {
    const { dataDir } = await aDataFolder()
    const told = await sentences(dataDir, healthy, 'https://time.example.com')
    expect(told.clock).toBe('time.example.com: Its clock agrees with ours.')
  })

  it('examine knows its own server by lock and address, and asks it', async () => {
    const { dataDir } = await aDataFolder()
    const unlock = await lockData(dataDir)
    await keepAddress(dataDir, { host: null, port: 4321 })
    const asked: string[] = []
    const fetch: Patient['fetch'] = async url => {
      asked.push(String(url))
      return new Response('ok')
    }
    expect((await sentences(dataDir, { ...healthy, fetch })).port).toBe('Poolboard answers on port 4321.')
    expect(asked).toEqual(['http://127.0.0.1:4321/healthz'])
    const silent: Patient = { ...healthy, fetch: () => Promise.reject(new TypeError('refused')) }
    expect((await sentences(dataDir, silent)).port).toBe('Any port that is free.')
    await unlock()
  })

  it('examine never lets a key into what it says', async () => {
    const { dataDir } = await aDataFolder()
    const key = (await readFile(`${dataDir}.key`, 'utf8')).trim()
    const text = JSON.stringify(await examine(configOf(dataDir), null, healthy))
    expect(text).not.toContain(key)
    expect(text).not.toContain('planted')
  })
})
