import type { AuditEntry, AuditPage } from '../../core/model/audit-entry.ts'
import { completed, grown, wholeText, withFile } from './growing-file.ts'
import { entriesWith, readAudit } from './read-audit.ts'
import { diskReason, errorCode, StoreError } from './store-error.ts'

/** Who did what: a file of JSON lines that only grows. */
export interface Audit {
  /** Resolves once the entry is on the disk, one at a time and in order. Rejects with a `StoreError`. */
  append(entry: AuditEntry): Promise<void>
  /** A page, from 1, of the entries that hold the words. */
  read(page: number, words: string): Promise<AuditPage>
  /** Every entry that holds the words, the oldest first. */
  all(words: string): Promise<readonly AuditEntry[]>
  /** Resolves once no entry is being written. */
  settled(): Promise<void>
}

/** Opens the audit file. A line that a power cut tore is closed, so that the next one stands by itself. */
export async function openAudit(path: string): Promise<Audit> {
  await withFile(path, 'r+', completed).catch(error => {
    if (errorCode(error) !== 'ENOENT') throw new StoreError(`${path} cannot be used: ${diskReason(error)}.`)
  })
  let last: Promise<void> = Promise.resolve()

  return {
    append(entry) {
      const done = last.then(() => grown(path, `${JSON.stringify(entry)}\n`))
      last = done.catch(() => {})
      return done
    },
    read: async (page, words) => readAudit(await wholeText(path), page, words),
    all: async words => entriesWith(await wholeText(path), words),
    settled: () => last,
  }
}
