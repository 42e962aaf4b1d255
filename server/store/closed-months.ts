import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { ClosedMonth } from '../../core/model/closed-month.ts'
import type { DamagedMonth, KeptMonth } from '../../core/model/kept-month.ts'
import { type ClosedFile, closedSha, closedText, readClosed } from './closed-file.ts'
import type { Unsealed } from './envelope.ts'
import { syncFolder } from './replace-file.ts'
import { diskReason, errorCode, StoreError } from './store-error.ts'
import { writeOnce } from './write-once.ts'

/** The months that are final, one file each in the folder `closed`. Nothing here ever writes a file a second time. */
export interface ClosedMonths {
  /** Every month that can be read, the earliest first, without its rows: they are many, and `read` gives them. */
  all(): readonly KeptMonth[]
  damaged(): readonly DamagedMonth[]
  /** A month with its rows, from the disk; null when there is none. Rejects with a `StoreError` that names damage. */
  read(team: string, month: string): Promise<ClosedFile | null>
  /** Rejects with `AlreadyClosed`, or a `StoreError` when the disk refuses; the month is then not closed. */
  keep(closed: ClosedMonth): Promise<KeptMonth>
  /** Moves months into the folder `closed-demo`, where nothing reads them. Rejects with a `StoreError`. */
  setAside(months: readonly KeptMonth[]): Promise<void>
  /** Looks at every file again. */
  refresh(): Promise<void>
}

export class AlreadyClosed extends Error {}

interface Seen {
  /** SHA-256 of the file's bytes: what has not changed need not be understood again. */
  readonly bytes: string
  readonly month: KeptMonth
}

const NAME = /^([a-z0-9-]+)-(\d{4}-(?:0[1-9]|1[0-2]))\.json$/

/** Opens the folder of closed months. A damaged file stops nothing; it is listed. Throws a `StoreError`. */
export async function openClosedMonths(dataDir: string): Promise<ClosedMonths> {
  const folder = join(dataDir, 'closed')
  let seen = new Map<string, Seen>()
  let damaged: readonly DamagedMonth[] = []

  const refresh = async () => {
    const found = new Map<string, Seen>()
    const broken: DamagedMonth[] = []
    for (const name of await namesIn(folder)) {
      const [, team, month] = NAME.exec(name) ?? []
      const text = team && month ? await textOf(join(folder, name)) : null
      if (team === undefined || month === undefined || text === null) continue
      const bytes = createHash('sha256').update(text).digest('hex')
      const known = seen.get(name)
      const file = known?.bytes === bytes ? null : readNamed(name, text)
      if (known && file === null) found.set(name, known)
      else if (file?.ok) found.set(name, { bytes, month: withoutRows(file.value) })
      else if (file) broken.push({ file: `closed/${name}`, team, month, reason: file.reason })
    }
    seen = found
    damaged = broken
  }

  await removeCutOff(folder)
  await refresh()
  return {
    all: () => [...seen.values()].map(({ month }) => month).sort(byMonth),
    damaged: () => damaged,
    async read(team, month) {
      const name = nameOf(team, month)
      // Both may come out of an address: no other file is read, whatever they hold.
      if (!NAME.test(name)) return null
      const text = await textOf(join(folder, name))
      if (text === null) return null
      const file = readNamed(name, text)
      if (file.ok) return file.value
      throw new StoreError(damageSentence(`closed/${name}`, file.reason))
    },
    async keep(closed) {
      await writeNew(folder, nameOf(closed.team.id, closed.period.month), closedText(closed))
      await refresh()
      return withoutRows({ sha256: closedSha(closed), closed })
    },
    async setAside(months) {
      const aside = join(dataDir, 'closed-demo')
      try {
        await mkdir(aside, { recursive: true, mode: 0o700 })
        for (const { sha256, closed } of months) {
          const name = nameOf(closed.team.id, closed.period.month)
          // Its checksum in the name: what was set aside before stays too.
          await rename(join(folder, name), join(aside, `${name.slice(0, -5)}-${sha256.slice(0, 8)}.json`))
        }
      } catch (error) {
        throw new StoreError(`${aside} could not be written: ${diskReason(error)}.`)
      } finally {
        await refresh()
      }
    },
    refresh,
  }
}

/** What a person is told of a damaged file, everywhere. */
export const damageSentence = (file: string, reason: string): string =>
  `${file} is damaged: ${reason}. It is left as it is. Restore it from a backup, then start again.`

const nameOf = (team: string, month: string) => `${team}-${month}.json`

function readNamed(name: string, text: string): Unsealed<ClosedFile> {
  const file = readClosed(text)
  if (!file.ok) return file
  const { team, period } = file.value.closed
  return nameOf(team.id, period.month) === name ? file : { ok: false, reason: 'it holds another month' }
}

async function writeNew(folder: string, name: string, text: string): Promise<void> {
  const path = join(folder, name)
  const refused = (error: unknown) =>
    new StoreError(`${path} could not be written: ${diskReason(error)}. The month is not closed.`)
  try {
    // The folder's own name must survive a power cut too.
    if (await mkdir(folder, { recursive: true, mode: 0o700 })) await syncFolder(dirname(folder))
  } catch (error) {
    throw refused(error)
  }
  await writeOnce(path, text).catch(error => {
    const isThere = errorCode(error) === 'EEXIST'
    throw isThere ? new AlreadyClosed('This month is closed already.') : refused(error)
  })
}

const withoutRows = ({ sha256, closed }: ClosedFile): KeptMonth => ({
  sha256,
  closed: { ...closed, goals: closed.goals.map(goal => ({ ...goal, rows: [] })) },
})

function byMonth(a: KeptMonth, b: KeptMonth): number {
  const key = ({ closed }: KeptMonth) => `${closed.period.month} ${closed.team.id}`
  return key(a) < key(b) ? -1 : 1
}

/** What a close that was cut off has left. */
async function removeCutOff(folder: string): Promise<void> {
  const left = (await namesIn(folder)).filter(name => name.endsWith('.tmp'))
  await Promise.all(left.map(name => rm(join(folder, name), { force: true })))
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort()
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw new StoreError(`${folder} cannot be read: ${diskReason(error)}.`)
  }
}

async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw new StoreError(`${path} cannot be read: ${diskReason(error)}.`)
  }
}
