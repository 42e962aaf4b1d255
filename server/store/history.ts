import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { HistoryMonth } from '../../core/model/history.ts'
import { parseHistoryMonth } from '../../core/model/parse-history.ts'
import type { Instant } from '../../core/model/units.ts'
import { type Format, seal, unseal } from './envelope.ts'
import { removeLeftovers, replaceFile } from './replace-file.ts'
import { diskReason, errorCode, StoreError } from './store-error.ts'

/** The ended months that forecasts learn from, one file a team and month in the folder `history`. */
export interface HistoryFiles {
  /** Every month of a team that can be read, the earliest first; the same array while nothing changed. */
  of(team: string): readonly HistoryMonth[]
  /** Writes a month, in the place of what was known of it. Rejects with a `StoreError`; the month is then known all the same. */
  keep(team: string, month: HistoryMonth): Promise<void>
  /** Takes every month away. Rejects with a `StoreError` when the disk refuses; nothing is known then all the same. */
  forget(): Promise<void>
}

/** A month in the folder `history`. */
export const HISTORY: Format<HistoryMonth> = { schema: 1, check: parseHistoryMonth }
const NAME = /^([a-z0-9-]+)-(\d{4}-(?:0[1-9]|1[0-2]))\.json$/
const NONE: readonly HistoryMonth[] = []

/**
 * Opens the folder. A file that cannot be used is set aside as `.damaged` with a warning: what it held is asked of the source
 * again. Throws a `StoreError` when the folder cannot be read.
 */
export async function openHistory(
  dataDir: string,
  { now, warn }: { readonly now: () => Instant; readonly warn: (message: string) => void },
): Promise<HistoryFiles> {
  const folder = join(dataDir, 'history')
  const teams = new Map<string, readonly HistoryMonth[]>()
  const put = (team: string, month: HistoryMonth) => {
    const others = of(team).filter(each => each.month !== month.month)
    teams.set(
      team,
      [...others, month].sort((a, b) => (a.month < b.month ? -1 : 1)),
    )
  }
  const of = (team: string) => teams.get(team) ?? NONE

  for (const name of await namesIn(folder)) {
    const [, team, month] = NAME.exec(name) ?? []
    if (team === undefined || month === undefined) continue
    const path = join(folder, name)
    const file = unseal(await readFile(path, 'utf8').catch(unreadable(path)), HISTORY)
    if (file.ok && file.value.month === month) put(team, file.value)
    else {
      await rename(path, `${path}.damaged`).catch(() => {})
      warn(`history/${name} was damaged and is set aside as ${name}.damaged. The source is asked again.`)
    }
  }
  return {
    of,
    async forget() {
      teams.clear()
      const names = (await namesIn(folder)).filter(name => NAME.test(name))
      await Promise.all(names.map(name => rm(join(folder, name), { force: true }))).catch(error => {
        throw new StoreError(`${folder} could not be emptied: ${diskReason(error)}.`)
      })
    },
    async keep(team, month) {
      put(team, month)
      const path = join(folder, `${team}-${month.month}.json`)
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 })
        await removeLeftovers(path)
        await replaceFile(path, seal(month, HISTORY, now()))
      } catch (error) {
        throw new StoreError(
          `${path} could not be written: ${diskReason(error)}. The next start asks the source again.`,
        )
      }
    },
  }
}

const unreadable = (path: string) => (error: unknown) => {
  throw new StoreError(`${path} cannot be read: ${diskReason(error)}.`)
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort()
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw new StoreError(`${folder} cannot be read: ${diskReason(error)}.`)
  }
}
