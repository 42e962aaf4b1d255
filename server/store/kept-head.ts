import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { withFile } from './growing-file.ts'
import { errorCode } from './store-error.ts'

/** The newest line of the audit, as it is kept beside it: a tail that was cut off is missed. */
export interface KeptHead {
  readonly sha256: string
  /** The time in that line. */
  readonly at: string
}

/** Its file in the data folder. */
export const KEPT_HEAD = 'audit-head.json'
/** One write of one length, which a kill cannot tear. */
const LENGTH = 160

/** Writes the newest line's hash down. It may stay behind when the power goes; it is never ahead. Resolves whatever the disk says. */
export async function keepHead(folder: string, { sha256, at }: KeptHead): Promise<void> {
  const text = JSON.stringify({ sha256, at }).padEnd(LENGTH - 1)
  const path = join(folder, KEPT_HEAD)
  const write = (flags: string) =>
    withFile(path, flags, async file => void (await file.write(`${text}\n`, 0)))
  await write('r+')
    .catch(error => {
      if (errorCode(error) === 'ENOENT') return write('a')
      throw error
    })
    .catch(() => {})
}

/** Null where none is kept, or it cannot be read. */
export const keptHead = async (folder: string): Promise<KeptHead | null> =>
  parsedHead(await readFile(join(folder, KEPT_HEAD), 'utf8').catch(() => ''))

/** The head in the text of its file; null where there is none. */
export function parsedHead(text: string): KeptHead | null {
  try {
    const found: unknown = JSON.parse(text)
    if (typeof found !== 'object' || found === null || !('sha256' in found) || !('at' in found)) return null
    return { sha256: String(found.sha256), at: String(found.at) }
  } catch {
    return null
  }
}
