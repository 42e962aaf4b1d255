import { createHash } from 'node:crypto'
import { dirname } from 'node:path'
import type { AuditEntry } from '../../core/model/audit-entry.ts'
import { auditHead } from './audit-files.ts'
import { chainedLine } from './audit-line.ts'
import { appended, completed, withFile } from './growing-file.ts'
import { keepHead } from './kept-head.ts'
import { syncFolder } from './replace-file.ts'

/** What the audit's file was when this process last added to it. */
interface Known {
  readonly size: number
  readonly ino: number
  readonly hash: string
}

/** Adds entries to the audit's file, each with the hash of the line before it. One at a time. */
export interface AuditChain {
  /** Resolves once the entry is on the disk. Rejects with the file system's error; no part of the entry is then left. */
  add(entry: AuditEntry): Promise<void>
}

export function createAuditChain(path: string): AuditChain {
  const folder = dirname(path)
  let known: Known | null = null

  return {
    add: entry =>
      withFile(path, 'a+', async file => {
        // An append that failed half-way may have left a torn line.
        await completed(file)
        const { size, ino } = await file.stat()
        // A command beside the program may have added a line meanwhile.
        const isKnown = known !== null && known.size === size && known.ino === ino
        const line = chainedLine(entry, isKnown && known ? known.hash : await auditHead(folder))
        known = null
        await appended(file, size, `${line}\n`)
        // A new file's name must survive a power cut too.
        if (size === 0) await syncFolder(folder)
        const hash = createHash('sha256').update(line).digest('hex')
        known = { size: size + Buffer.byteLength(line) + 1, ino, hash }
        await keepHead(folder, { sha256: hash, at: entry.at })
      }),
  }
}
