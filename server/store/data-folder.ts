import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { replaceFile } from './replace-file.ts'
import { diskReason, StoreError } from './store-error.ts'

/** Makes the data folder if it is missing and proves that it can be written. Throws a `StoreError`. */
export async function openDataFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true, mode: 0o700 })
    const proof = join(path, '.writable')
    await replaceFile(proof, '')
    await rm(proof)
  } catch (error) {
    throw new StoreError(
      `The data folder ${path} cannot be used: ${diskReason(error)}. Set DATA_DIR to a folder that can be written.`,
    )
  }
}
