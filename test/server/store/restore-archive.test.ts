import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
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

  it('archivedData holds nothing of who may come in, unless it is asked to: the grep of a packed one finds none', async () => {
    const place = await aDataFolder()
    const store = await openedData(place.dataDir)
    const hex = (digit: string) => digit.repeat(64)
    const [sealed, password] = ['planted-totp-secret', 'planted-password-hash']
    const totp = { sealed, confirmed: true, recovery: [hex('a')], used: null }
    const visit = { user: 'manager', began: place.now(), seen: place.now(), address: null, agent: null }
    await store.auth.edit(state => ({
      ...{ ...state, revision: state.revision + 1, setup: { user: 'manager', token: hex('b') } },
      users: state.users.map(user => ({ ...user, password, totp })),
      sessions: [{ ...visit, id: hex('c') }],
      tokens: [{ id: 'one', name: 'Grafana', hash: hex('d'), made: place.now(), lastUsed: null }],
    }))
    await store.close()
    const planted = [sealed, password, ...['a', 'b', 'c', 'd'].map(hex)]
    const texts = async (secrets: boolean) =>
      gunzipSync(await packedArchive(await archivedData({ ...place, secrets }))).toString('utf8')
    const [without, whole] = [await texts(false), await texts(true)]
    for (const secret of planted)
      expect([without.includes(secret), whole.includes(secret)]).toEqual([false, true])
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
      expect(await contentOf(aside ?? '')).toEqual(before)
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

  it.each(['.restoring', '.restoring-before'])(
    'restoreArchive that was cut off after it moved everything keeps the users when it is run again: %s',
    async name => {
      const { archive, now } = await through(false)
      const there = await elsewhere()
      const users = await readFile(join(there.dataDir, 'auth.json'), 'utf8')
      await mkdir(join(there.dataDir, name))
      await rename(join(there.dataDir, 'auth.json'), join(there.dataDir, name, 'auth.json'))
      await expect(openedData(there.dataDir)).rejects.toThrow('was cut off')
      await restoreArchive(archive, { ...there, now: now() })
      expect(await readFile(join(there.dataDir, 'auth.json'), 'utf8')).toBe(users)
      expect((await readdir(there.dataDir)).filter(each => each.startsWith('.'))).toEqual([])
    },
  )

  it('restoreArchive changes nothing, and lets the next start be one, where it cannot write what it restores', async () => {
    const { archive, now } = await through(true)
    const there = await elsewhere()
    const before = await contentOf(there.dataDir)
    const file = { name: 'history/x-2026-01.json', content: 'x' }
    // The same name twice, as nothing but a disk that refuses would make it fail.
    const twice = { ...archive, files: [...archive.files, file, file] }
    await expect(restoreArchive(twice, { ...there, now: now() })).rejects.toThrow('could not be restored')
    expect(await contentOf(there.dataDir)).toEqual(before)
    expect((await openedData(there.dataDir)).damage()).toEqual([])
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
