import { randomUUID } from 'node:crypto'
import { open, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { errorCode } from './store-error.ts'

/**
 * Puts `text` in the place of a file so that a power cut leaves the old one or the new one, whole: a temporary file
 * of mode 0600, fsync, rename, fsync of the folder. Rejects with the file system's error; the old file then stands.
 */
export async function replaceFile(path: string, text: string | Buffer): Promise<void> {
  const temporary = `${path}.${randomUUID()}.tmp`
  try {
    const file = await open(temporary, 'wx', 0o600)
    try {
      await file.writeFile(text)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  await syncFolder(dirname(path))
}

/** Removes what writes that were cut off have left beside a file. */
export async function removeLeftovers(path: string): Promise<void> {
  const folder = dirname(path)
  const ours = (name: string) => name.startsWith(`${basename(path)}.`) && name.endsWith('.tmp')
  const left = (await readdir(folder)).filter(ours)
  await Promise.all(left.map(name => rm(join(folder, name), { force: true })))
}

/** Makes a new name in a folder survive a power cut. */
export async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r')
    try {
      await folder.sync()
    } finally {
      await folder.close()
    }
  } catch (error) {
    // Windows and some network file systems cannot do this. The file itself is on the disk.
    if (!['EISDIR', 'EPERM', 'EINVAL', 'ENOTSUP'].includes(errorCode(error))) throw error
  }
}
