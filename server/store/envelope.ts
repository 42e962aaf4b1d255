import { createHash } from 'node:crypto'
import type { Result } from '../../core/model/result.ts'
import type { Instant } from '../../core/model/units.ts'

/** What a file of the data folder holds. `schema` rises when the shape of `data` changes. */
export interface Format<T> {
  readonly schema: number
  check(data: unknown): Result<T>
  /** What makes the data of an older schema that of the next, by the older one's number. Pure. */
  readonly migrations?: { readonly [schema: number]: (data: unknown) => unknown }
  /** For a person who looks into the file; nothing reads it. */
  revision?(data: T): number
}

export type Unsealed<T> =
  | { readonly ok: true; readonly value: T }
  /** `damaged`: an older generation may stand in for it. Absent: the file is whole, and is not understood. */
  | { readonly ok: false; readonly reason: string; readonly damaged?: true }

/** The text of a file: the data with its schema number, its time of saving and its SHA-256; another covers the schema. */
export function seal<T>(data: T, format: Format<T>, savedAt: Instant): string {
  const { schema } = format
  const sum = sha256(data)
  const envelope = {
    schema,
    ...(format.revision ? { revision: format.revision(data) } : {}),
    savedAt: new Date(savedAt).toISOString(),
    sha256: sum,
    headSha256: headSha256(schema, sum),
    data,
  }
  return `${JSON.stringify(envelope, null, 2)}\n`
}

/** The data of a file's text, or why it cannot be used, in words that fit after a colon. */
export function unseal<T>(text: string, format: Format<T>): Unsealed<T> {
  if (text.trim() === '') return damaged('it is empty')
  let envelope: unknown
  try {
    envelope = JSON.parse(text)
  } catch {
    return damaged('it is damaged, not whole JSON')
  }
  if (!isEnvelope(envelope)) return damaged('it is not a file of Poolboard')
  const { schema, sha256: sum, headSha256: head } = envelope
  // A schema number with another digit would be taken for that of another Poolboard.
  if (head !== undefined && head !== headSha256(schema, sum))
    return damaged('its schema does not match its checksum')
  if (envelope.schema > format.schema)
    return bad(`a newer Poolboard wrote it (schema ${envelope.schema}, this one knows ${format.schema})`)
  if (envelope.sha256 !== sha256(envelope.data)) return damaged('its contents do not match its checksum')
  let data = envelope.data
  for (let schema = envelope.schema; schema < format.schema; schema++) {
    const migration = format.migrations?.[schema]
    if (!migration) return bad(`its schema ${envelope.schema} is not known`)
    data = migration(data)
  }
  const checked = format.check(data)
  if (checked.ok) return checked
  const first = checked.problems[0]
  return bad(first ? `${first.path || 'its data'} is not valid (${first.message})` : 'its data is not valid')
}

interface Envelope {
  readonly schema: number
  readonly sha256: string
  /** Absent in files of before. */
  readonly headSha256?: string
  readonly data: unknown
}

function isEnvelope(value: unknown): value is Envelope {
  if (typeof value !== 'object' || value === null) return false
  return 'schema' in value && Number.isInteger(value.schema) && 'sha256' in value && 'data' in value
}

// Taken over the compact form, which survives being read and written again.
const sha256 = (data: unknown) => createHash('sha256').update(JSON.stringify(data)).digest('hex')

const headSha256 = (schema: number, sum: string) => sha256([schema, sum])

const damaged = (reason: string) => ({ ok: false, reason, damaged: true }) as const
const bad = (reason: string) => ({ ok: false, reason }) as const
