import { openClosedMonths } from '../store/closed-months.ts'
import { verifyAudit } from './verify-audit.ts'
import { verifyDocuments } from './verify-documents.ts'

/** What a check of the data folder found: a sentence a file. */
export interface Verification {
  readonly lines: readonly string[]
  readonly ok: boolean
}

/**
 * Looks at every closed month, at the audit's chain and at every other file. A month is wrong when its file is not what was
 * written, when the audit names another checksum, and when the audit tells of a close whose file is gone or of two closes.
 * `noted` is a hash of the audit that somebody wrote down. Throws a `StoreError`.
 */
export async function verifyData(dataDir: string, noted: string | null = null): Promise<Verification> {
  const documents = await verifyDocuments(dataDir)
  const audit = await verifyAudit(dataDir, noted)
  const months = await verifyMonths(dataDir, audit.closes)
  const wrong = [...documents.wrong, ...months.wrong, ...audit.wrong]
  return { lines: [...documents.good, ...months.good, ...audit.good, ...wrong], ok: wrong.length === 0 }
}

async function verifyMonths(dataDir: string, told: readonly (readonly [file: string, sha256: string])[]) {
  const months = await openClosedMonths(dataDir)
  const closes = new Map(told)
  const wrong = months.damaged().map(({ file, reason }) => `${file}: damaged, ${reason}`)
  const good: string[] = []
  const seen = new Set(months.damaged().map(({ file }) => file))
  for (const { sha256, closed } of months.all()) {
    const file = `closed/${closed.team.id}-${closed.period.month}.json`
    seen.add(file)
    const named = closes.get(file)
    if (named !== undefined && named !== sha256)
      wrong.push(`${file}: not the month that was closed, the history names ${named.slice(0, 12)}`)
    else
      good.push(`${file}: good, ${sha256.slice(0, 12)}${named === undefined ? ', not in the history' : ''}`)
  }
  for (const file of closes.keys()) {
    if (!seen.has(file)) wrong.push(`${file}: missing, the history tells of it`)
    const times = told.filter(([each]) => each === file).length
    if (times > 1) wrong.push(`${file}: closed ${times} times, the history may tell of one close only`)
  }
  return { good, wrong }
}
