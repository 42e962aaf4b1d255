import { readdir } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import type { Damage } from '../../core/model/damage.ts'

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

/** The folders of daily copies, the newest first. */
export async function dailyFolders(folder: string): Promise<readonly string[]> {
  const daily = join(folder, DAILY)
  const days = (await readdir(daily).catch(() => [])).filter(name => DAY.test(name))
  return days
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
