import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { Result } from '../../core/model/result.ts'
import type { Instant } from '../../core/model/units.ts'
import { canonicalJson } from './canonical-json.ts'
import { StoreError } from './store-error.ts'

/** A file of the data folder, by its path in it with slashes; `KEY_FILE` is the key file, wherever it stands. */
export interface ArchivedFile {
  readonly name: string
  readonly content: string
}

export interface Archive {
  readonly made: Instant
  /** Whether sign-ins and keys are in it. */
  readonly secrets: boolean
  readonly files: readonly ArchivedFile[]
}

/** The name that the key file has in an archive. */
export const KEY_FILE = 'KEY_FILE'

const SCHEMA = 1
/** Far above what years of a help desk come to; a file that grows without end when it is unpacked is refused. */
const MOST_BYTES = 400 * 1024 * 1024

const hash = (text: string) => createHash('sha256').update(text).digest('hex')

/**
 * One file: JSON under gzip, with a SHA-256 of each file and one of the whole. Throws a `StoreError` where it would be too large
 * to be restored; `most` is in bytes.
 */
export async function packedArchive(
  { made, secrets, files }: Archive,
  most: number = MOST_BYTES,
): Promise<Buffer> {
  // Before it is written as one text: a text has an end of its own.
  if (files.reduce((sum, { content }) => sum + content.length, 0) > most) throw tooLarge(most)
  const body = {
    schema: SCHEMA,
    made: new Date(made).toISOString(),
    secrets,
    files: files.map(({ name, content }) => ({ name, sha256: hash(content), content })),
  }
  const text = Buffer.from(JSON.stringify({ ...body, sha256: hash(canonicalJson(body)) }))
  if (text.length > most) throw tooLarge(most)
  return promisify(gzip)(text)
}

const tooLarge = (most: number) =>
  new StoreError(
    `The data is too large for a backup in one file (more than ${Math.floor(most / 2 ** 20)} MB). Stop Poolboard and copy the data folder itself.`,
  )

/** What an archive holds, or why it cannot be used: every checksum is right and every name is one of a data folder. */
export async function unpackedArchive(bytes: Buffer): Promise<Result<Archive>> {
  let found: unknown
  try {
    const text = await promisify(gunzip)(bytes, { maxOutputLength: MOST_BYTES })
    found = JSON.parse(text.toString('utf8'))
  } catch {
    return bad('it is damaged, or no backup of Poolboard')
  }
  if (!isPacked(found)) return bad('it is no backup of Poolboard')
  if (found.schema !== SCHEMA)
    return bad(`another Poolboard made it (form ${found.schema}, this one knows ${SCHEMA})`)
  const { sha256, ...body } = found
  if (sha256 !== hash(canonicalJson(body))) return bad('its contents do not match its checksum')
  const made = Date.parse(found.made)
  const wrong = found.files.find(file => !isFile(file) || hash(file.content) !== file.sha256)
  if (wrong || Number.isNaN(made)) return bad('a file in it does not match its checksum')
  const names = new Set(found.files.map(({ name }) => name))
  const odd = found.files.find(({ name }) => !isArchivedName(name))
  if (odd || names.size !== found.files.length) return bad('it holds files that are none of a data folder')
  const files = found.files.map(({ name, content }) => ({ name, content }))
  return { ok: true, value: { made: made as Instant, secrets: found.secrets, files } }
}

/** Whether a backup holds a file of this path: what people and sources told, and nothing that the program makes anew. */
export const isArchivedName = (name: string): boolean =>
  /^((settings|records|people|revenue|displays|connections|messages|outbox|auth)\.json|(audit(-[1-9]\d{0,8})?|answers)\.jsonl|audit-head\.json)$/.test(
    name,
  ) ||
  /^(closed|history)\/[a-z0-9-]+-\d{4}-(0[1-9]|1[0-2])\.json$/.test(name) ||
  // The demo's months that were put away have a part of their checksum in their name.
  /^closed-demo\/[a-z0-9-]+-\d{4}-(0[1-9]|1[0-2])-[0-9a-f]{8}\.json$/.test(name) ||
  name === KEY_FILE

interface Packed {
  readonly schema: number
  readonly made: string
  readonly secrets: boolean
  readonly files: readonly (ArchivedFile & { readonly sha256: string })[]
  readonly sha256: string
}

function isPacked(value: unknown): value is Packed {
  if (typeof value !== 'object' || value === null) return false
  const { schema, made, secrets, files } = value as { readonly [name: string]: unknown }
  const isKnown = Number.isInteger(schema) && typeof made === 'string' && typeof secrets === 'boolean'
  return isKnown && Array.isArray(files)
}

function isFile(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return (
    'name' in value &&
    typeof value.name === 'string' &&
    'content' in value &&
    typeof value.content === 'string'
  )
}

const bad = (message: string): Result<never> => ({ ok: false, problems: [{ path: '', message }] })
