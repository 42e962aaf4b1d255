import { type FileHandle, open, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { syncFolder } from './replace-file.ts'
import { diskReason, errorCode, StoreError } from './store-error.ts'

/** Opens a file for its owner only, and closes it whatever happens. */
export async function withFile(path: string, flags: string, run: (file: FileHandle) => Promise<void>) {
  const file = await open(path, flags, 0o600)
  try {
    await run(file)
  } finally {
    await file.close()
  }
}

/** Ends a line that a power cut or a full disk tore, so that the next one stands by itself. Whether there was one. */
export async function completed(file: FileHandle): Promise<boolean> {
  const { size } = await file.stat()
  if (size === 0) return false
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1)
  if (buffer.toString() === '\n') return false
  await file.write('\n', size)
  await file.sync()
  return true
}

/** Adds text to a file of a size in bytes. Resolves once it is on the disk; where the disk refuses, no part of it stays. */
export async function appended(file: FileHandle, size: number, text: string): Promise<void> {
  try {
    await file.appendFile(text)
    await file.sync()
  } catch (error) {
    // A full disk allows this. What else cannot be undone is a torn line.
    await file.truncate(size).catch(() => {})
    throw error
  }
}

/** Adds whole lines at the end. Resolves once they are on the disk. Rejects with a `StoreError`. */
export async function grown(path: string, lines: string): Promise<void> {
  try {
    await withFile(path, 'a+', async file => {
      // An append that failed half-way may have left a torn line.
      await completed(file)
      const { size } = await file.stat()
      await appended(file, size, lines)
      // A new file's name must survive a power cut too.
      if (size === 0) await syncFolder(dirname(path))
    })
  } catch (error) {
    throw new StoreError(`${path} could not be written: ${diskReason(error)}.`)
  }
}

/** The whole text; empty where there is no file yet. Rejects with a `StoreError`. */
export async function wholeText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return ''
    throw new StoreError(`${path} cannot be read: ${diskReason(error)}.`)
  }
}
