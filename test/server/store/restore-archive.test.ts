import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { packedArchive, unpackedArchive } from '../../../server/store/archive.ts'
import { archivedData } from '../../../server/store/archived-data.ts'
import { RESTORING, restoreArchive, unusable } from '../../../server/store/restore-archive.ts'
import { aDataFolder, contentOf, openedData, PLANTED } from '../../helpers/a-data-folder.ts'
import { temporaryFolder } from '../../helpers/temporary-folder.ts'

const STAMP = '2026-11-24T170000.000Z'

async function through(secrets: boolean) {
  const place = await aDataFolder()
  const bytes = await packedArchive(await archivedData({ ...place, secrets }))
  const found = await unpackedArchive(bytes)
  if (!found.ok) throw new Error(found.problems[0]?.message)
  return { ...place, archive: found.value }
}

async function elsewhere() {
  const dataDir = join(await temporaryFolder(), 'data')
  const store = await openedData(dataDir)
  await store.close()
  return { dataDir, keyFile: `${dataDir}.key` }
}

describe('archivedData and restoreArchive', () => {
  it('restoreArchive brings back every file as it was, with the keys where they were taken along', async () => {
    const { archive, dataDir, keyFile, now } = await through(true)
    const there = await elsewhere()
    await restoreArchive(archive, { ...there, now: now() })
    expect(await contentOf(there.dataDir)).toEqual(await contentOf(dataDir))
    expect(await readFile(there.keyFile, 'utf8')).toBe(await readFile(keyFile, 'utf8'))
    const store = await openedData(there.dataDir)
    expect(store.connections.keys('connectwise')).toMatchObject({ privateKey: 'planted-private-key' })
    expect(store.damage()).toEqual([])
    expect(store.closedMonths.damaged()).toEqual([])
    expect(store.closedMonths.all()).toHaveLength(1)
  })

  it('restoreArchive brings back the months of the demo that were put away, and lets them count for nothing', async () => {
    const place = await aDataFolder()
    const store = await openedData(place.dataDir)
    await store.closedMonths.setAside(store.closedMonths.all())
    await store.close()
    const archive = await archivedData({ ...place, secrets: false })
    const [put] = await readdir(join(place.dataDir, 'closed-demo'))
    expect(archive.files.map(({ name }) => name)).toContain(`closed-demo/${put}`)
    expect(unusable(archive)).toEqual([])
    const there = await elsewhere()
    await restoreArchive(archive, { ...there, now: place.now() })
    const path = join(there.dataDir, 'closed-demo', `${put}`)
    expect(await readFile(path, 'utf8')).toBe(
      await readFile(join(place.dataDir, 'closed-demo', `${put}`), 'utf8'),
    )
    expect((await stat(path)).mode & 0o777).toBe(0o444)
    expect((await openedData(there.dataDir)).closedMonths.all()).toEqual([])
  })

  it('archivedData holds no key, and nothing a key could be made of, unless it is asked to', async () => {
    const { archive, sealed, keyFile, dataDir } = await through(false)
    const text = JSON.stringify(archive)
    const key = (await readFile(keyFile, 'utf8')).trim()
    const { readSecret } = JSON.parse(await readFile(join(dataDir, 'auth.json'), 'utf8')).data
    for (const secret of [...PLANTED, ...sealed, key, readSecret]) expect(text).not.toContain(secret)
    expect(archive.files.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['audit.jsonl', 'settings.json']),
    )
    expect(JSON.stringify((await through(true)).archive)).toContain('planted-hook')
  })

  it('restoreArchive leaves users, channels and the rest where a backup holds no keys', async () => {
    const { archive, dataDir, now } = await through(false)
    const there = await elsewhere()
    const before = await readFile(join(there.dataDir, 'auth.json'), 'utf8')
    await restoreArchive(archive, { ...there, now: now() })
    const store = await openedData(there.dataDir)
    expect(await readFile(join(there.dataDir, 'auth.json'), 'utf8')).toBe(before)
    expect(store.settings().locale).toBe('de-DE')
    const [channel] = store.messages.channels().channels
    expect(channel?.name).toBe('Team chat')
    expect(channel && store.messages.address(channel)).toBe(null)
    expect(store.connections.keysState('connectwise')).toBe('none')
    const [one, two] = [await contentOf(dataDir), await contentOf(there.dataDir)]
    const changed = ['auth.json', 'connections.json', 'messages.json']
    for (const name of Object.keys(one))
      if (!changed.includes(name)) expect([name, two[name]]).toEqual([name, one[name]])
  })

  it('restoreArchive keeps what stood there beside the folder, or in it where nothing can be put beside', async () => {
    const { archive, now } = await through(false)
    for (const isVolume of [false, true]) {
      const there = await elsewhere()
      const before = await contentOf(there.dataDir)
      const beside = `${there.dataDir}.before-restore-${STAMP}`
      if (isVolume) await writeFile(beside, '')
      const aside = await restoreArchive(archive, { ...there, now: now() })
      expect(aside).toBe(isVolume ? join(there.dataDir, `before-restore-${STAMP}`) : beside)
      expect(await contentOf(aside)).toEqual(before)
      expect(await readdir(there.dataDir)).not.toContain(RESTORING)
    }
  })

  it('restoreArchive moves another key file aside before it puts its own there', async () => {
    const { archive, keyFile, now } = await through(true)
    const there = await elsewhere()
    await writeFile(there.keyFile, 'other')
    await restoreArchive(archive, { ...there, now: now() })
    expect(await readFile(`${there.keyFile}.before-restore-${STAMP}`, 'utf8')).toBe('other')
    expect(await readFile(there.keyFile, 'utf8')).toBe(await readFile(keyFile, 'utf8'))
  })

  it('restoreArchive that was cut off keeps the next start from beginning afresh, and can be run again', async () => {
    const { archive, now } = await through(false)
    const there = await elsewhere()
    await restoreArchive(archive, { ...there, now: now() })
    await writeFile(join(there.dataDir, RESTORING), '')
    await rm(join(there.dataDir, 'settings.json'))
    await expect(openedData(there.dataDir)).rejects.toThrow('was cut off. Run npm run restore -- FILE again.')
    await restoreArchive(archive, { ...there, now: now() })
    expect((await openedData(there.dataDir)).settings().locale).toBe('de-DE')
  })

  it('unusable names every file of a newer Poolboard, and archivedData makes no backup of a damaged one', async () => {
    const { archive, dataDir, keyFile, now } = await through(false)
    expect(unusable(archive)).toEqual([])
    const files = archive.files.map(file => {
      if (file.name !== 'revenue.json') return file
      const { headSha256: _, ...rest } = JSON.parse(file.content)
      return { ...file, content: JSON.stringify({ ...rest, schema: 9 }) }
    })
    expect(unusable({ ...archive, files })).toEqual([
      'revenue.json in the backup cannot be used: a newer Poolboard wrote it (schema 9, this one knows 1).',
    ])
    await writeFile(join(dataDir, 'people.json'), '')
    await expect(archivedData({ dataDir, keyFile, secrets: false, now })).rejects.toThrow(
      'No backup is made of it.',
    )
  })
})
