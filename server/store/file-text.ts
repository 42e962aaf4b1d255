import { readFile } from 'node:fs/promises'
import { diskReason, errorCode, StoreError } from './store-error.ts'

/** The text of a file; null where there is none. Rejects with a `StoreError` when the disk refuses. */
export async function fileText(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw new StoreError(`${path} cannot be read: ${diskReason(error)}.`)
  }
}
