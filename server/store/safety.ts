import { readdir } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import type { Damage } from '../../core/model/damage.ts'
import { diskReason, errorCode, StoreError } from './store-error.ts'

/** What stands behind the documents of a data folder when one of them is damaged. */
export interface Safety {
  readonly folder: string
  /** Makes the copies of the day, if they are not made yet. Resolves whatever the disk says. */
  copy(): Promise<void>
  /** Writes damage down. Resolves whatever the disk says. */
  tell(damage: Damage): Promise<void>
}

export const DAILY = 'daily'
export const DAY = /^\d{4}-\d\d-\d\d$/

/** The folders of daily copies, the newest first. Throws a `StoreError`: what cannot be read is not taken for none. */
export async function dailyFolders(folder: string): Promise<readonly string[]> {
  const daily = join(folder, DAILY)
  const names: readonly string[] = await readdir(daily).catch(error => {
    if (errorCode(error) === 'ENOENT') return []
    throw new StoreError(`${daily} cannot be read: ${diskReason(error)}.`)
  })
  return names
    .filter(name => DAY.test(name))
    .sort()
    .reverse()
    .map(day => join(daily, day))
}

/** Paths of what may stand in for a file, the newest first: its backup, then the copies of each day. */
export async function generationsOf(path: string): Promise<readonly string[]> {
  const folder = dirname(path)
  const days = (await dailyFolders(folder)).map(day => join(day, basename(path)))
  return [`${path}.bak`, ...days]
}

/** How a path is told: below the data folder, with slashes. */
export const toldPath = (folder: string, path: string): string => relative(folder, path).replaceAll('\\', '/')
