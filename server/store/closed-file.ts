import { createHash } from 'node:crypto'
import type { ClosedMonth } from '../../core/model/closed-month.ts'
import { parseClosedMonth } from '../../core/model/closed-month-schema.ts'
import { canonicalJson } from './canonical-json.ts'
import type { Unsealed } from './envelope.ts'

const SCHEMA = 1

/** The SHA-256 of a closed month's canonical JSON, in hex. */
export const closedSha = (closed: ClosedMonth): string =>
  createHash('sha256').update(canonicalJson(closed)).digest('hex')

/** The text of a closed month's file. One month has one text, to the byte. */
export const closedText = (closed: ClosedMonth): string =>
  `${canonicalJson({ schema: SCHEMA, sha256: closedSha(closed), closed })}\n`

export interface ClosedFile {
  readonly sha256: string
  readonly closed: ClosedMonth
}

/** The closed month in a file's text, or why the file is damaged. A single other byte anywhere is damage. */
export function readClosed(text: string): Unsealed<ClosedFile> {
  let file: unknown
  try {
    file = JSON.parse(text)
  } catch {
    return bad('it is not whole JSON')
  }
  if (typeof file !== 'object' || file === null || !('closed' in file) || !('sha256' in file))
    return bad('it is not a closed month of Poolboard')
  if (!('schema' in file) || file.schema !== SCHEMA) return bad('its schema is not known')
  const { closed, sha256 } = file as ClosedFile
  if (sha256 !== closedSha(closed)) return bad('its contents do not match its checksum')
  if (`${canonicalJson(file)}\n` !== text) return bad('it was written by something else than Poolboard')
  const checked = parseClosedMonth(closed)
  if (checked.ok) return { ok: true, value: { sha256, closed } }
  const first = checked.problems[0]
  return bad(`${first?.path || 'its data'} is not valid (${first?.message ?? 'no reason given'})`)
}

const bad = (reason: string) => ({ ok: false, reason }) as const
