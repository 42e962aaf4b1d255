import { randomUUID } from 'node:crypto'
import { chmod, link, open, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { syncFolder } from './replace-file.ts'

/**
 * Writes a new file that nobody may change: whole, on the disk and read-only, or not at all. Rejects with EEXIST when a
 * file of the name is there already, whatever it holds, and with the file system's other errors.
 */
export async function writeOnce(path: string, text: string): Promise<void> {
  const temporary = `${path}.${randomUUID()}.tmp`
  try {
    const file = await open(temporary, 'wx', 0o600)
    try {
      await file.writeFile(text)
      await file.sync()
    } finally {
      await file.close()
    }
    await chmod(temporary, 0o444)
    // Unlike a rename, a link never takes the place of a file.
    await link(temporary, path)
  } finally {
    await rm(temporary, { force: true })
  }
  await syncFolder(dirname(path))
}
