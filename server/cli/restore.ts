import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { instant } from '../../core/model/units.ts'
import { unpackedArchive } from '../store/archive.ts'
import { openAudit } from '../store/audit.ts'
import { openDataFolder } from '../store/data-folder.ts'
import { lockData } from '../store/data-lock.ts'
import { fileText } from '../store/file-text.ts'
import { restoreArchive, unusable } from '../store/restore-archive.ts'
import { diskReason, StoreError } from '../store/store-error.ts'
import { type DataCommand, dataCommand } from './data-command.ts'
import { restoredWords } from './restored-words.ts'

const USAGE =
  'npm run restore -- FILE: puts a backup in the place of the data folder. Poolboard must not run.'

async function restore({ config: { dataDir }, file, keyFile }: DataCommand): Promise<readonly string[]> {
  const bytes = await readFile(file).catch(error => {
    throw new StoreError(`${file} cannot be read: ${diskReason(error)}.`)
  })
  const found = await unpackedArchive(bytes)
  if (!found.ok)
    throw new StoreError(`${file} cannot be used: ${found.problems[0]?.message}. Nothing was changed.`)
  const wrong = unusable(found.value)
  if (wrong.length > 0) throw new StoreError(`${wrong.join('\n')}\nNothing was changed.`)
  await openDataFolder(dataDir)
  const unlock = await lockData(dataDir)
  try {
    const now = instant(Date.now())
    const aside = await restoreArchive(found.value, { dataDir, keyFile, now })
    const audit = await openAudit(join(dataDir, 'audit.jsonl'))
    const after = { made: new Date(found.value.made).toISOString(), files: found.value.files.length }
    const who = { who: 'command line', address: null, what: 'restore' } as const
    await audit.append({ at: new Date(now).toISOString(), ...who, before: null, after })
    const hasUsers = (await fileText(join(dataDir, 'auth.json'))) !== null
    return restoredWords(found.value, aside, hasUsers)
  } finally {
    await unlock()
  }
}

process.exitCode = await dataCommand(USAGE, [], restore)
