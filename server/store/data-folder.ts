import { mkdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { replaceFile } from './replace-file.ts'
import { RESTORING, RESTORING_BEFORE } from './restore-archive.ts'
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

/** Throws a `StoreError` where a restore was cut off: half a folder must not be taken for a first start. */
export async function refuseHalfRestored(path: string): Promise<void> {
  const left = await Promise.all([RESTORING, RESTORING_BEFORE].map(name => exists(join(path, name))))
  if (left.every(each => each === null)) return
  throw new StoreError(
    `A restore into the data folder ${path} was cut off. Run npm run restore -- FILE again. What stood there before lies in a folder whose name has before-restore in it.`,
  )
}

const exists = (path: string) => stat(path).catch(() => null)
