import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Instant } from '../../core/model/units.ts'
import { type Archive, type ArchivedFile, KEY_FILE } from './archive.ts'
import { readClosed } from './closed-file.ts'
import { DOCUMENT_FORMATS } from './document-formats.ts'
import { unseal } from './envelope.ts'
import { fileText } from './file-text.ts'
import { replaceFile, syncFolder } from './replace-file.ts'
import { diskReason, StoreError } from './store-error.ts'

/** Holds what is restored until it is whole. A start that finds it is refused: a restore was cut off. */
export const RESTORING = '.restoring'
/** That of a restore that was cut off, while another takes its place: a start is refused as well. */
export const RESTORING_BEFORE = '.restoring-before'
/** While it is written: nothing has been moved yet. */
const WRITING = '.restoring-part'

export interface RestorePlaces {
  readonly dataDir: string
  readonly keyFile: string
  readonly now: Instant
}

/** Also one of the demo, which was put away. */
const isClosedMonth = (name: string) => /^closed(-demo)?\//.test(name)

/** Why a file of a backup cannot be used by this Poolboard, a sentence each; none when all can be. */
export function unusable({ files }: Archive): readonly string[] {
  return files.flatMap(({ name, content }) => {
    const format = DOCUMENT_FORMATS[name]
    const found = format ? unseal(content, format) : isClosedMonth(name) ? readClosed(content) : null
    return found && !found.ok ? [`${name} in the backup cannot be used: ${found.reason}.`] : []
  })
}

/**
 * Puts a backup in the place of what a data folder holds; resolves to where that lies now, null where
 * nothing stood there. Who may sign in stays as it is here
 * where the backup does not say. The folder must be locked. Throws a `StoreError`: up to the first move nothing is changed,
 * after it a restore can be run again.
 */
export async function restoreArchive(
  archive: Archive,
  { dataDir, keyFile, now }: RestorePlaces,
): Promise<string | null> {
  const folder = resolve(dataDir)
  const stage = join(folder, RESTORING)
  const stamp = new Date(now).toISOString().replaceAll(':', '')
  try {
    await staged(folder, archive.files)
    const aside = await movedAside(folder, stamp)
    await restoreKey(archive.files, keyFile, stamp)
    for (const name of await readdir(stage)) await rename(join(stage, name), join(folder, name))
    await syncFolder(folder)
    await rm(stage, { recursive: true })
    await syncFolder(folder)
    return aside
  } catch (error) {
    if (error instanceof StoreError) throw error
    throw new StoreError(`The backup could not be restored into ${dataDir}: ${diskReason(error)}.`)
  }
}

/** Those of the first folder that has some: a restore that was cut off may have moved them aside already. */
async function withPresentUsers(
  files: readonly ArchivedFile[],
  folders: readonly string[],
): Promise<readonly ArchivedFile[]> {
  const name = 'auth.json'
  const format = DOCUMENT_FORMATS[name]
  const data = files.filter(each => each.name !== KEY_FILE)
  if (data.some(each => each.name === name)) return data
  for (const folder of folders) {
    const content = await fileText(join(folder, name))
    if (content !== null && format && unseal(content, format).ok) return [...data, { name, content }]
  }
  return data
}

/** Writes `RESTORING`. One of the two that keep a start from happening is always there once one was. */
async function staged(folder: string, files: readonly ArchivedFile[]): Promise<void> {
  const at = (name: string) => join(folder, name)
  const [stage, before, part] = [at(RESTORING), at(RESTORING_BEFORE), at(WRITING)]
  await written(part, await withPresentUsers(files, [folder, stage, before]))
  if ((await readdir(folder)).includes(RESTORING)) {
    await rm(before, { recursive: true, force: true })
    await rename(stage, before)
  }
  await rename(part, stage)
  await syncFolder(folder)
  await rm(before, { recursive: true, force: true })
}

/** Nothing of it stays where the disk refuses. */
async function written(stage: string, files: readonly ArchivedFile[]): Promise<void> {
  await rm(stage, { recursive: true, force: true })
  try {
    await writeAll(stage, files)
  } catch (error) {
    await rm(stage, { recursive: true, force: true }).catch(() => {})
    throw error
  }
}

async function writeAll(stage: string, files: readonly ArchivedFile[]): Promise<void> {
  await mkdir(stage, { recursive: true, mode: 0o700 })
  for (const { name, content } of files) {
    const path = join(stage, ...name.split('/'))
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    // A closed month is read-only.
    const file = await open(path, 'wx', isClosedMonth(name) ? 0o444 : 0o600)
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await syncFolder(dirname(path))
  }
  await syncFolder(stage)
}

/** Everything that stood in the folder, in one beside it; inside of it where the folder is a volume of its own. Null: none did. */
async function movedAside(folder: string, stamp: string): Promise<string | null> {
  const names = (await readdir(folder)).filter(
    name => !/^\.(lock|restoring)/.test(name) && !/^before-restore-/.test(name),
  )
  if (names.length === 0) return null
  const beside = `${folder}.before-restore-${stamp}`
  const inside = join(folder, `before-restore-${stamp}`)
  const aside = (await takes(beside, folder)) ? beside : inside
  await mkdir(aside, { recursive: true, mode: 0o700 })
  for (const name of names) await rename(join(folder, name), join(aside, name))
  await syncFolder(aside)
  await syncFolder(folder)
  return aside
}

/** Whether files of a folder can be moved to another. */
async function takes(aside: string, folder: string): Promise<boolean> {
  const proof = join(folder, RESTORING, '.proof')
  try {
    await mkdir(aside, { mode: 0o700 })
    await replaceFile(proof, '')
    await rename(proof, join(aside, '.proof'))
    await rm(join(aside, '.proof'))
    return true
  } catch {
    await rm(proof, { force: true })
    await rm(aside, { recursive: true, force: true })
    return false
  }
}

/** Another key file that stands there is moved aside as well: what it opens cannot be opened without it. */
async function restoreKey(files: readonly ArchivedFile[], keyFile: string, stamp: string): Promise<void> {
  const key = files.find(({ name }) => name === KEY_FILE)
  if (!key) return
  const present = await fileText(keyFile)
  if (present === key.content) return
  if (present !== null) await rename(keyFile, `${keyFile}.before-restore-${stamp}`)
  await mkdir(dirname(keyFile), { recursive: true, mode: 0o700 })
  await replaceFile(keyFile, key.content)
}
