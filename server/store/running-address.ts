import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { replaceFile } from './replace-file.ts'

/** Where the program that uses a data folder listens. A null host is every interface. */
export interface RunningAddress {
  readonly host: string | null
  readonly port: number
  /** Opens what commands at the machine ask the program for. Only who may read the data folder knows it. */
  readonly key?: string
}

const NAME = 'running.json'

/** Writes down where the program listens, for commands beside it. Rejects with the file system's error. */
export const keepAddress = (dataDir: string, address: RunningAddress): Promise<void> =>
  replaceFile(join(dataDir, NAME), `${JSON.stringify(address)}\n`)

/** The program ends and listens nowhere. Rejects with the file system's error. */
export const forgetAddress = (dataDir: string): Promise<void> => rm(join(dataDir, NAME), { force: true })

/** Where a program listens, as far as the folder knows; null when it does not. */
export async function runningAddress(dataDir: string): Promise<RunningAddress | null> {
  try {
    const { host, port, key }: { host?: unknown; port?: unknown; key?: unknown } = JSON.parse(
      await readFile(join(dataDir, NAME), 'utf8'),
    )
    if (typeof port !== 'number' || !(host === null || typeof host === 'string')) return null
    return { host, port, ...(typeof key === 'string' ? { key } : {}) }
  } catch {
    return null
  }
}
