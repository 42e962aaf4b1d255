import { rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { AuditEntry } from '../../core/model/audit-entry.ts'
import type { Instant } from '../../core/model/units.ts'
import { AUDIT, auditFiles, auditHead, nextFull } from './audit-files.ts'
import { parsedLine } from './audit-line.ts'
import { fileLines, fileLinesBackward } from './file-lines.ts'
import { syncFolder } from './replace-file.ts'
import { errorCode } from './store-error.ts'

/** How much history is kept, in bytes. */
export interface AuditLimits {
  /** A file that has reached it is put away. */
  readonly file: number
  /** Beyond it the oldest file is dropped, unless something in it is younger than 13 months. */
  readonly total: number
}

export const AUDIT_LIMITS: AuditLimits = { file: 50 * 2 ** 20, total: 500 * 2 ** 20 }

/** Pay is looked into for a year and the month after it. */
const KEPT_MONTHS = 13

/** Puts the audit's file away when it is full. Resolves to whether it did. Rejects with the file system's error. */
export async function putAwayFull(folder: string, { file }: AuditLimits): Promise<boolean> {
  if ((await sizeOf(join(folder, AUDIT))) < file) return false
  await rename(join(folder, AUDIT), join(folder, nextFull(await auditFiles(folder))))
  await syncFolder(folder)
  return true
}

/**
 * Drops the oldest files beyond the total. `tell` gets the entry that says what goes and with which hash the chain begins
 * again, before it goes. Rejects with what `tell` does, and with the file system's errors.
 */
export async function dropOldest(
  folder: string,
  { total }: AuditLimits,
  now: Instant,
  tell: (entry: AuditEntry) => Promise<void>,
): Promise<void> {
  for (;;) {
    const names = await auditFiles(folder)
    const sizes = await Promise.all(names.map(name => sizeOf(join(folder, name))))
    const [oldest] = names
    if (oldest === undefined || oldest === AUDIT || sizes.reduce((sum, size) => sum + size, 0) <= total)
      return
    const path = join(folder, oldest)
    const [from, to] = [await firstTime(fileLines(path)), await firstTime(fileLinesBackward(path))]
    if (to !== null && Date.parse(to) > monthsBefore(now, KEPT_MONTHS)) return
    const begins = await auditHead(folder, oldest)
    const after = { file: oldest, bytes: sizes[0], from, to, begins }
    const at = new Date(now).toISOString()
    await tell({ at, who: 'Poolboard', address: null, what: 'history-dropped', before: null, after })
    await rm(path, { force: true })
    await syncFolder(folder)
  }
}

function monthsBefore(now: Instant, months: number): number {
  const date = new Date(now)
  return date.setUTCMonth(date.getUTCMonth() - months)
}

async function firstTime(lines: AsyncIterable<Buffer>): Promise<string | null> {
  for await (const line of lines) {
    const at = parsedLine(line.toString('utf8'))?.entry.at
    if (at !== undefined) return at
  }
  return null
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 0
    throw error
  }
}
