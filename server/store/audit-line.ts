import { createHash } from 'node:crypto'
import type { AuditEntry } from '../../core/model/audit-entry.ts'

/** The hash before the first line of all. */
export const NO_LINE = '0'.repeat(64)

const PREVIOUS = /^[0-9a-f]{64}$/

export interface AuditLine {
  readonly entry: AuditEntry
  /** The hash of the line before; null in a line that was written before lines carried one. */
  readonly previous: string | null
}

/** The text of an entry's line, without its line break. */
export const chainedLine = (entry: AuditEntry, previous: string): string =>
  JSON.stringify({ ...entry, previous })

/** What a line holds; null when it is no entry, as one that a power cut tore. */
export function parsedLine(line: string): AuditLine | null {
  try {
    const value: unknown = JSON.parse(line)
    if (typeof value !== 'object' || value === null || !('at' in value) || !('what' in value)) return null
    if (typeof value.at !== 'string' || typeof value.what !== 'string') return null
    const { previous = null, ...entry } = value as AuditEntry & { readonly previous?: unknown }
    if (previous === null) return { entry, previous }
    return typeof previous === 'string' && PREVIOUS.test(previous) ? { entry, previous } : null
  } catch {
    return null
  }
}

/**
 * A line's hash: the SHA-256 of its bytes, in hex. Of a line that carries no hash itself (an older one, or a torn one) it is
 * that of the hash before it, a line break and its bytes, so that the next line seals those as well.
 */
export function lineHash(bytes: Buffer, before: string): string {
  const sum = createHash('sha256')
  const previous = parsedLine(bytes.toString('utf8'))?.previous ?? null
  if (previous === null) sum.update(`${before}\n`)
  return sum.update(bytes).digest('hex')
}
