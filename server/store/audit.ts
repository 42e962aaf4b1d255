import { dirname } from 'node:path'
import type { AuditEntry, AuditPage } from '../../core/model/audit-entry.ts'
import type { Instant } from '../../core/model/units.ts'
import { createAuditChain } from './audit-chain.ts'
import { auditFiles, auditHead, auditLines, auditLinesBackward } from './audit-files.ts'
import { NO_LINE, parsedLine } from './audit-line.ts'
import { AUDIT_LIMITS, type AuditLimits, dropOldest, putAwayFull } from './audit-retention.ts'
import { fileLinesBackward } from './file-lines.ts'
import { completed, withFile } from './growing-file.ts'
import { heldLines, readAudit } from './read-audit.ts'
import { diskReason, errorCode, StoreError } from './store-error.ts'

/** Who did what: files of JSON lines that only grow, each line with the SHA-256 of the one before. */
export interface Audit {
  /** Resolves once the entry is on the disk, one at a time and in order. Rejects with a `StoreError`. */
  append(entry: AuditEntry): Promise<void>
  /** A page, from 1, of the entries that hold the words. */
  read(page: number, words: string): Promise<AuditPage>
  /** Every line that holds the words as it is kept, without its line break, the oldest first; read bit by bit. */
  lines(words: string): AsyncIterable<string>
  /** Resolves once no entry is being written. */
  settled(): Promise<void>
}

export interface AuditParts {
  readonly now: () => Instant
  readonly warn: (message: string) => void
  readonly limits?: AuditLimits
}

/**
 * Opens the audit. A line that a power cut tore is closed, so that the next one stands by itself, and told: in the log and in
 * the audit. Without parts (a command that adds one entry) it is only closed, and nothing is put away.
 */
export async function openAudit(path: string, parts: AuditParts | null = null): Promise<Audit> {
  const folder = dirname(path)
  const chain = createAuditChain(path)
  let last: Promise<void> = Promise.resolve()

  const refused = (error: unknown): never => {
    if (error instanceof StoreError) throw error
    throw new StoreError(`${path} could not be written: ${diskReason(error)}.`)
  }
  const append = (entry: AuditEntry) => {
    const done = last.then(() => write(entry).catch(refused))
    last = done.catch(() => {})
    return done
  }
  const write = async (entry: AuditEntry) => {
    const isNewFile = parts !== null && (await putAwayFull(folder, parts.limits ?? AUDIT_LIMITS))
    await chain.add(entry)
    if (!isNewFile) return
    // The entry is written: what cannot be dropped today is dropped with the next full file.
    await dropOldest(folder, parts.limits ?? AUDIT_LIMITS, parts.now(), chain.add).catch(error =>
      parts.warn(`The oldest part of the history could not be dropped: ${diskReason(error)}.`),
    )
  }

  if (await closedTornLine(path)) {
    parts?.warn(`The last line of ${path} was torn, as a power cut does. It is closed; what it told is lost.`)
    if (parts) await append(tornEntry(parts.now(), (await auditFiles(folder)).at(-1) ?? ''))
  }
  return {
    append,
    async read(page, words) {
      // Before the file, so that it is never newer than the page.
      const head = await auditHead(folder)
      const found = await readAudit(auditLinesBackward(folder), page, words)
      return { ...found, head: head === NO_LINE ? null : head }
    },
    lines: words => heldLines(auditLines(folder), words),
    settled: () => last,
  }
}

const tornEntry = (now: Instant, file: string): AuditEntry => ({
  ...{ at: new Date(now).toISOString(), who: 'Poolboard', address: null },
  ...{ what: 'history-torn', before: null, after: { file } },
})

/** Whether there was a last line without an end that is no whole entry. It has an end now. */
async function closedTornLine(path: string): Promise<boolean> {
  let wasOpen = false
  const close = async (file: Parameters<typeof completed>[0]) => {
    wasOpen = await completed(file)
  }
  await withFile(path, 'r+', close).catch(error => {
    if (errorCode(error) !== 'ENOENT') throw new StoreError(`${path} cannot be used: ${diskReason(error)}.`)
  })
  if (!wasOpen) return false
  for await (const line of fileLinesBackward(path)) return parsedLine(line.toString('utf8')) === null
  return false
}
