import { randomUUID } from 'node:crypto'
import { link, readFile, readlink, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileText } from './file-text.ts'
import { lockSocket, socketAnswers } from './lock-socket.ts'
import { replaceFile } from './replace-file.ts'
import { diskReason, errorCode, StoreError } from './store-error.ts'

/** Who holds a data folder. The start, in ticks since the machine's, tells a process from a later one of the same number. */
export interface LockHolder {
  readonly pid: number
  /** Null where the system does not say (not Linux). */
  readonly boot: string | null
  readonly start: string | null
  /** In which space of process numbers: each container has its own. Null where the system does not say. */
  readonly space: string | null
  /** A file in the folder at which the process answers as long as it lives. Null: at none. */
  readonly socket: string | null
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
  const socket = `${NAME}.${randomUUID()}.sock`
  const text = `${JSON.stringify({ ...(self ?? (await holderOf(process.pid))), socket })}\n`
  // Before the lock is seen, so that nobody finds it silent.
  const silence = await lockSocket(join(dataDir, socket))
  try {
    await takeFolder(dataDir, path, text)
  } catch (error) {
    await silence()
    throw error
  }
  return () => unlock(path, text).then(silence)
}

async function takeFolder(dataDir: string, path: string, text: string): Promise<void> {
  for (let tries = 0; tries < 5; tries++) {
    const found = await claimed(path, text)
    if (found === 'ours') return
    if (found !== 'moved')
      throw new StoreError(
        `A Poolboard runs on the data folder ${dataDir} already (process ${found.pid}). Stop it first, or set DATA_DIR to another folder.`,
      )
  }
  throw new StoreError(`The data folder ${dataDir} is being taken by another Poolboard. Try again.`)
}

/** The process that holds a data folder; null when none does. */
export async function lockHolder(dataDir: string): Promise<LockHolder | null> {
  const path = join(dataDir, NAME)
  const text = await fileText(path)
  return text === null ? null : livingHolder(path, text)
}

/** What a lock of a process holds, as the system tells of it now. */
export async function holderOf(pid: number): Promise<LockHolder> {
  const nobody = () => null
  const [boot, stat, space] = await Promise.all([
    readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(nobody),
    readFile(`/proc/${pid}/stat`, 'utf8').catch(nobody),
    readlink('/proc/self/ns/pid').catch(nobody),
  ])
  // The name in brackets may hold blanks; the start is the twentieth word after it.
  const start = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  return { pid, boot: boot?.trim() ?? null, start, space, socket: null }
}

/** Takes a lock, or gives who holds it. `moved`: somebody else takes or leaves it at this moment. */
async function claimed(path: string, text: string): Promise<'ours' | 'moved' | LockHolder> {
  if (await taken(path, text)) return 'ours'
  const found = await fileText(path)
  if (found === null) return 'moved'
  const holder = await livingHolder(path, found)
  if (holder) return holder
  // A dead lock is replaced by whoever holds the lock on that: a late one would take the new lock for the dead one.
  const turn = `${path}.turn`
  if ((await claimed(turn, text)) !== 'ours') return 'moved'
  try {
    if ((await fileText(path)) !== found) return 'moved'
    await replaceFile(path, text)
    const { socket = null } = parsedHolder(found) ?? {}
    if (socket !== null) await rm(join(dirname(path), socket), { force: true }).catch(() => {})
    return 'ours'
  } catch (error) {
    throw new StoreError(`${path} could not be replaced: ${diskReason(error)}.`)
  } finally {
    await unlock(turn, text)
  }
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

async function unlock(path: string, text: string): Promise<void> {
  const found = await fileText(path).catch(() => null)
  if (found === text) await rm(path, { force: true }).catch(() => {})
}

async function livingHolder(path: string, text: string): Promise<LockHolder | null> {
  const holder = parsedHolder(text)
  return holder && (await isAlive(holder, dirname(path))) ? holder : null
}

async function isAlive(holder: LockHolder, folder: string): Promise<boolean> {
  const now = await holderOf(holder.pid)
  if (holder.boot !== now.boot) return false
  if (holder.socket !== null && holder.space !== now.space) return socketAnswers(join(folder, holder.socket))
  if (now.boot !== null) return now.start !== null && now.start === holder.start
  try {
    return process.kill(holder.pid, 0)
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}

const inFolder = (socket: string | null) =>
  socket !== null && /^\.lock\.[\w-]+\.sock$/.test(socket) ? socket : null

/** Null: a power cut left it empty, or torn. */
function parsedHolder(text: string): LockHolder | null {
  try {
    const { pid, boot = null, start = null, ...more }: Partial<LockHolder> = JSON.parse(text)
    const { space = null, socket = null } = more
    return typeof pid === 'number' && pid > 0 ? { pid, boot, start, space, socket: inFolder(socket) } : null
  } catch {
    return null
  }
}
