import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { restoredWords } from '../../../server/cli/restored-words.ts'
import { packedArchive, unpackedArchive } from '../../../server/store/archive.ts'
import { archivedData } from '../../../server/store/archived-data.ts'
import { restoreArchive } from '../../../server/store/restore-archive.ts'
import { aDataFolder } from '../../helpers/a-data-folder.ts'
import { temporaryFolder } from '../../helpers/temporary-folder.ts'

it('restoreArchive makes no folder where nothing stood before, and restoredWords names none', async () => {
  const place = await aDataFolder()
  const found = await unpackedArchive(await packedArchive(await archivedData({ ...place, secrets: false })))
  if (!found.ok) throw new Error(found.problems[0]?.message)
  const root = await temporaryFolder()
  const there = { dataDir: join(root, 'data'), keyFile: join(root, 'data.key'), now: place.now() }
  await mkdir(there.dataDir)
  const aside = await restoreArchive(found.value, there)
  expect(aside).toBeNull()
  expect(await readdir(root)).toEqual(['data'])
  expect(await readdir(there.dataDir)).toContain('settings.json')
  expect(restoredWords(found.value, aside, true).join(' ')).not.toContain('before')
  expect(restoredWords(found.value, '/srv/aside', true).join(' ')).toContain('lies in /srv/aside.')
})
