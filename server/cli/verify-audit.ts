import { join } from 'node:path'
import { auditFiles } from '../store/audit-files.ts'
import { type AuditLine, lineHash, NO_LINE, parsedLine } from '../store/audit-line.ts'
import { fileLines } from '../store/file-lines.ts'
import { keptHead } from '../store/kept-head.ts'

/** What a walk along the audit's chain found. */
export interface AuditCheck {
  readonly good: readonly string[]
  /** A sentence each, at most twenty. */
  readonly wrong: readonly string[]
  /** The file and the checksum of each close that the audit tells of. */
  readonly closes: readonly (readonly [file: string, sha256: string])[]
}

const MOST_TOLD = 20

/**
 * Follows the chain through all files. Lines from before there was a chain are its beginning, sealed by the first that carries
 * a hash. A torn line is told and not wrong where the next line seals it, or where it is the last. `noted` is a hash that
 * somebody wrote down: it must stand in the chain, as must the newest that is kept beside it. Throws a `StoreError`.
 */
export async function verifyAudit(dataDir: string, noted: string | null): Promise<AuditCheck> {
  const walk = createWalk()
  for (const name of await auditFiles(dataDir)) {
    let number = 0
    for await (const bytes of fileLines(join(dataDir, name))) {
      number += 1
      walk.step(`${name}: line ${number}`, bytes)
    }
  }
  const { wrong, told, hashes, ...end } = walk.end()
  const kept = await keptHead(dataDir)
  if (kept && !hashes(kept.sha256))
    wrong.push(
      `audit.jsonl: its end is missing. The newest line, of ${kept.at}, had the hash ${kept.sha256}, which no line has`,
    )
  if (noted !== null && !hashes(noted))
    wrong.push(`audit.jsonl: no line has the hash ${noted}. What stood up to there was changed or removed`)
  const ends = end.isChained ? `, ends with ${end.hash}` : ''
  const good = wrong.length === 0 ? [`audit.jsonl: good, ${end.entries} lines${ends}`] : []
  return { good: [...told, ...good], wrong: wrong.slice(0, MOST_TOLD), closes: end.closes }
}

function createWalk() {
  let hash = NO_LINE
  let isChained = false
  let entries = 0
  let begins: { readonly place: string; readonly previous: string } | null = null
  const seen = new Set<string>()
  const wrong: string[] = []
  const told: string[] = []
  const closes: (readonly [string, string])[] = []
  const dropped = new Set<string>()
  /** Lines that are no entries and wait for one that seals them. */
  let torn: string[] = []

  const chained = (place: string, previous: string) => {
    if (entries === 1 && torn.length === 0 && previous !== NO_LINE) begins = { place, previous }
    else if (previous !== hash)
      wrong.push(`${place} does not follow the line before it: lines were changed, removed or put in`)
    told.push(...torn.map(each => `${each} was torn by a power cut or a kill, and is closed`))
    torn = []
    isChained = true
  }
  return {
    step(place: string, bytes: Buffer) {
      const line = parsedLine(bytes.toString('utf8'))
      if (line) {
        entries += 1
        if (line.previous !== null) chained(place, line.previous)
        else if (isChained) wrong.push(`${place} carries no hash of the line before it`)
        closes.push(...closeOf(line))
        if (line.entry.what === 'history-dropped') dropped.add(beginOf(line))
      } else torn.push(place)
      hash = lineHash(bytes, hash)
      seen.add(hash)
    },
    end() {
      const last = torn.pop()
      if (last !== undefined) told.push(`${last} is no whole entry: it is being written, or was torn`)
      wrong.push(...torn.map(each => `${each} is no entry`))
      if (begins && !dropped.has(begins.previous))
        wrong.push(`${begins.place} is not the first: those before it are gone, and no entry says so`)
      return { wrong, told, closes, entries, hash, isChained, hashes: (sha: string) => seen.has(sha) }
    },
  }
}

function closeOf({ entry: { what, after } }: AuditLine): readonly (readonly [string, string])[] {
  if (what !== 'month-closed' || typeof after !== 'object' || after === null) return []
  if (!('file' in after) || !('sha256' in after)) return []
  return [[String(after.file), String(after.sha256)]]
}

const beginOf = ({ entry: { after } }: AuditLine): string =>
  typeof after === 'object' && after !== null && 'begins' in after ? String(after.begins) : ''
