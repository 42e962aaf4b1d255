import { join } from 'node:path'
import { auditFiles } from '../store/audit-files.ts'
import { fileLines } from '../store/file-lines.ts'
import { keptHead } from '../store/kept-head.ts'
import { createAuditWalk } from './audit-walk.ts'

/** What a walk along the audit's chain found. */
export interface AuditCheck {
  readonly good: readonly string[]
  /** A sentence each, the first wrong line first; at most twenty. */
  readonly wrong: readonly string[]
  /** The file and the checksum of each close that the audit tells of. */
  readonly closes: readonly (readonly [file: string, sha256: string])[]
}

const MOST_TOLD = 20

/**
 * Follows the chain through all files of the audit. The newest line that is kept beside it must stand in it, and so must
 * `noted`, a hash that somebody wrote down. Changes nothing. Throws a `StoreError`.
 */
export async function verifyAudit(dataDir: string, noted: string | null): Promise<AuditCheck> {
  // Before the lines, so that an entry that is added meanwhile is not missed.
  const kept = await keptHead(dataDir)
  const walk = createAuditWalk([kept?.sha256, noted].filter(hash => typeof hash === 'string'))
  for (const name of await auditFiles(dataDir)) {
    let number = 0
    for await (const bytes of fileLines(join(dataDir, name))) {
      number += 1
      walk.step(`${name}: line ${number}`, bytes)
    }
  }
  const { told, closes, entries, head, missed, ...found } = walk.end()
  const wrong = [...found.wrong]
  if (kept && missed.has(kept.sha256))
    wrong.push(`audit.jsonl: its end is missing. No line is the newest one that was kept, of ${kept.at}`)
  if (noted !== null && missed.has(noted))
    wrong.push(`audit.jsonl: no line has the hash ${noted}. What stood up to there was changed or removed`)
  const ends = head === null ? '' : `, ends with ${head}`
  const good = wrong.length === 0 ? [`audit.jsonl: good, ${entries} lines${ends}`] : []
  return { good: [...told, ...good], wrong: wrong.slice(0, MOST_TOLD), closes }
}
