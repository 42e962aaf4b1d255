import { type FileHandle, open, readFile } from 'node:fs/promises'
import type { AuditEntry, AuditPage } from '../../core/model/audit-entry.ts'
import { readAudit } from './read-audit.ts'
import { diskReason, errorCode, StoreError } from './store-error.ts'

/** Who did what: a file of JSON lines that only grows. */
export interface Audit {
  /** Resolves once the entry is on the disk, one at a time and in order. Rejects with a `StoreError`. */
  append(entry: AuditEntry): Promise<void>
  /** A page, from 1, of the entries that hold the words. */
  read(page: number, words: string): Promise<AuditPage>
  /** Resolves once no entry is being written. */
  settled(): Promise<void>
}

/** Opens the audit file. A line that a power cut tore is closed, so that the next one stands by itself. */
export async function openAudit(path: string): Promise<Audit> {
  await withFile(path, 'r+', completed).catch(error => {
    if (errorCode(error) !== 'ENOENT') throw new StoreError(`${path} cannot be used: ${diskReason(error)}.`)
  })
  let last: Promise<void> = Promise.resolve()

  const write = async (entry: AuditEntry) => {
    try {
      await withFile(path, 'a+', async file => {
        // An append that failed half-way may have left a torn line.
        await completed(file)
        await file.appendFile(`${JSON.stringify(entry)}\n`)
        await file.sync()
      })
    } catch (error) {
      throw new StoreError(`${path} could not be written: ${diskReason(error)}.`)
    }
  }

  return {
    append(entry) {
      const done = last.then(() => write(entry))
      last = done.catch(() => {})
      return done
    },
    read: async (page, words) => readAudit(await text(path), page, words),
    settled: () => last,
  }
}

async function withFile(path: string, flags: string, run: (file: FileHandle) => Promise<void>) {
  const file = await open(path, flags, 0o600)
  try {
    await run(file)
  } finally {
    await file.close()
  }
}

async function completed(file: FileHandle): Promise<void> {
  const { size } = await file.stat()
  if (size === 0) return
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1)
  if (buffer.toString() === '\n') return
  await file.write('\n', size)
  await file.sync()
}

async function text(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return ''
    throw new StoreError(`${path} cannot be read: ${diskReason(error)}.`)
  }
}
