import { randomUUID } from 'node:crypto'
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileText } from './file-text.ts'
import { diskReason, errorCode, StoreError } from './store-error.ts'

/** Who holds a data folder. The start, in ticks since the machine's, tells a process from a later one of the same number. */
export interface LockHolder {
  readonly pid: number
  /** Null where the system does not say (not Linux). */
  readonly boot: string | null
  readonly start: string | null
}

/** Gives the folder back. Resolves whatever the disk says. */
export type Unlock = () => Promise<void>

const NAME = '.lock'

/**
 * Takes a data folder for this process alone. The lock of a process that is gone is taken over, also one of the same number
 * (process 1 of a container that was started again). Throws a `StoreError` that names the process which holds it.
 */
export async function lockData(dataDir: string, self: LockHolder | null = null): Promise<Unlock> {
  const path = join(dataDir, NAME)
  const text = `${JSON.stringify(self ?? (await holderOf(process.pid)))}\n`
  // Somebody else may take over the same dead lock at the same moment.
  for (let tries = 0; tries < 5; tries++) {
    if (await taken(path, text)) return () => unlock(path, text)
    const found = await fileText(path)
    const holder = found === null ? null : parsedHolder(found)
    if (holder && (await isAlive(holder)))
      throw new StoreError(
        `A Poolboard runs on the data folder ${dataDir} already (process ${holder.pid}). Stop it first, or set DATA_DIR to another folder.`,
      )
    if (found !== null) await removed(path, found)
  }
  throw new StoreError(`The data folder ${dataDir} is being taken by another Poolboard. Try again.`)
}

/** The process that holds a data folder; null when none does. */
export async function lockHolder(dataDir: string): Promise<LockHolder | null> {
  const text = await fileText(join(dataDir, NAME))
  const holder = text === null ? null : parsedHolder(text)
  return holder && (await isAlive(holder)) ? holder : null
}

/** What a lock of a process holds, as the system tells of it now. */
export async function holderOf(pid: number): Promise<LockHolder> {
  const [boot, stat] = await Promise.all(
    ['/proc/sys/kernel/random/boot_id', `/proc/${pid}/stat`].map(file =>
      readFile(file, 'utf8').catch(() => null),
    ),
  )
  // The name in brackets may hold blanks; the start is the twentieth word after it.
  const start = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  return { pid, boot: boot?.trim() ?? null, start }
}

/** Whole or not at all: a lock that was half written would be nobody's. */
async function taken(path: string, text: string): Promise<boolean> {
  const temporary = `${path}.${randomUUID()}.tmp`
  try {
    await writeFile(temporary, text, { mode: 0o600, flush: true })
    await link(temporary, path)
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw new StoreError(`${path} could not be written: ${diskReason(error)}.`)
  } finally {
    await rm(temporary, { force: true }).catch(() => {})
  }
}

/** Takes a dead lock away, and no other that came in its place meanwhile. */
async function removed(path: string, dead: string): Promise<void> {
  const aside = `${path}.${randomUUID()}.tmp`
  try {
    await rename(path, aside)
    if ((await readFile(aside, 'utf8')) !== dead) await link(aside, path)
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes(errorCode(error)))
      throw new StoreError(`${path} could not be removed: ${diskReason(error)}.`)
  } finally {
    await rm(aside, { force: true }).catch(() => {})
  }
}

async function unlock(path: string, text: string): Promise<void> {
  const found = await fileText(path).catch(() => null)
  if (found === text) await rm(path, { force: true }).catch(() => {})
}

async function isAlive(holder: LockHolder): Promise<boolean> {
  const now = await holderOf(holder.pid)
  if (holder.boot !== now.boot) return false
  if (now.boot !== null) return now.start !== null && now.start === holder.start
  try {
    return process.kill(holder.pid, 0)
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}

/** Null: a power cut left it empty, or torn. */
function parsedHolder(text: string): LockHolder | null {
  try {
    const { pid, boot = null, start = null }: Partial<LockHolder> = JSON.parse(text)
    return typeof pid === 'number' && pid > 0 ? { pid, boot, start } : null
  } catch {
    return null
  }
}
