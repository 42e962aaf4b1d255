import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { knownSettings } from '../../../../server/cli/doctor/known-settings.ts'
import { aDataFolder, PLANTED } from '../../../helpers/a-data-folder.ts'
import { temporaryFolder } from '../../../helpers/temporary-folder.ts'

describe('knownSettings', () => {
  it('knownSettings of an empty folder knows nothing and complains of nothing', async () => {
    const folder = await temporaryFolder()
    const known = await knownSettings(folder, join(folder, 'none.key'))
    expect([known.teams, known.hasKeys, known.findings]).toEqual([[], false, []])
    expect(known.connections.keys('connectwise')).toBeNull()
  })

  it('knownSettings opens the keys with the key file only', async () => {
    const { dataDir } = await aDataFolder()
    const known = await knownSettings(dataDir, `${dataDir}.key`)
    expect([known.teams.length, known.hasKeys]).toEqual([1, true])
    expect(JSON.stringify(known.connections.keys('connectwise'))).toContain(PLANTED[0])
    const closed = await knownSettings(dataDir, join(dataDir, 'none.key'))
    expect([closed.hasKeys, closed.connections.keys('connectwise')]).toEqual([true, null])
  })

  it('knownSettings tells a damaged file from one of a newer Poolboard', async () => {
    const { dataDir } = await aDataFolder()
    await writeFile(join(dataDir, 'settings.json'), '{')
    const known = await knownSettings(dataDir, `${dataDir}.key`)
    expect(known.findings).toMatchObject([
      { state: 'wrong', sentence: 'settings.json cannot be used: it is damaged, not whole JSON.' },
    ])
    await writeFile(join(dataDir, 'settings.json'), '{"schema":99,"sha256":"","data":{}}')
    const [newer] = (await knownSettings(dataDir, `${dataDir}.key`)).findings
    expect(newer?.remedy).toMatch(/^Start the newer Poolboard again/)
  })
})
