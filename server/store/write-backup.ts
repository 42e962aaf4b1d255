import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { BackupFile } from '../../core/model/backup.ts'
import type { Instant } from '../../core/model/units.ts'
import { replaceFile } from './replace-file.ts'
import { diskReason, errorCode, StoreError } from './store-error.ts'

const KEPT = 14
const NAME = /^poolboard-\d{4}-\d\d-\d\dT\d{6}Z\.json\.gz$/

/** `poolboard-2026-11-24T170000Z.json.gz`, the time in UTC. */
export const backupName = (made: Instant): string =>
  `poolboard-${new Date(made).toISOString().slice(0, 19).replaceAll(':', '')}Z.json.gz`

/** Puts a backup into a folder and takes all but the newest 14 away. Resolves to its name. Throws a `StoreError`. */
export async function writeBackup(folder: string, made: Instant, bytes: Buffer): Promise<string> {
  const name = backupName(made)
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await replaceFile(join(folder, name), bytes)
    const old = (await namesIn(folder)).slice(KEPT)
    await Promise.all(old.map(each => rm(join(folder, each), { force: true })))
    return name
  } catch (error) {
    throw new StoreError(`${join(folder, name)} could not be written: ${diskReason(error)}.`)
  }
}

/** The backups in a folder, the newest first; none where there is no folder. Throws a `StoreError`. */
export async function backupsIn(folder: string): Promise<readonly BackupFile[]> {
  try {
    return await Promise.all(
      (await namesIn(folder)).map(async name => {
        const { size, mtimeMs } = await stat(join(folder, name))
        return { name, bytes: size, made: madeAt(name) ?? Math.floor(mtimeMs) }
      }),
    )
  } catch (error) {
    throw new StoreError(`${folder} cannot be read: ${diskReason(error)}.`)
  }
}

function madeAt(name: string): number | null {
  const [, day, hour, minute, second] = /(\d{4}-\d\d-\d\d)T(\d\d)(\d\d)(\d\d)Z/.exec(name) ?? []
  const made = Date.parse(`${day}T${hour}:${minute}:${second}Z`)
  return Number.isNaN(made) ? null : made
}

async function namesIn(folder: string): Promise<readonly string[]> {
  const found = await readdir(folder).catch(error => {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  })
  return found
    .filter(name => NAME.test(name))
    .sort()
    .reverse()
}
