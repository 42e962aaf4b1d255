import { type AuditLine, lineHash, NO_LINE, parsedLine } from '../store/audit-line.ts'

export interface AuditWalk {
  /** Takes the next line. `place` names it. */
  step(place: string, bytes: Buffer): void
  end(): AuditWalkEnd
}

export interface AuditWalkEnd {
  readonly wrong: readonly string[]
  /** What is worth knowing and not wrong. */
  readonly told: readonly string[]
  readonly closes: readonly (readonly [file: string, sha256: string])[]
  readonly entries: number
  /** Of the newest line; null where no line carries a hash. */
  readonly head: string | null
  /** Which of the wanted hashes no line has. */
  readonly missed: ReadonlySet<string>
}

/**
 * Follows the chain of the audit line by line. Lines from before there was a chain are its beginning, sealed by the first that
 * carries a hash. A torn line is not wrong where the next line seals it, or where it is the last.
 */
export function createAuditWalk(wanted: readonly string[]): AuditWalk {
  const missed = new Set(wanted)
  const wrong: string[] = []
  const told: string[] = []
  const closes: (readonly [string, string])[] = []
  const dropped = new Set<string>()
  let hash = NO_LINE
  let isChained = false
  let entries = 0
  let begins: readonly [place: string, previous: string] = ['', NO_LINE]
  /** Lines that are no entries and wait for one that seals them. */
  let torn: string[] = []

  const chained = (place: string, previous: string) => {
    const isFirst = entries === 1 && torn.length === 0
    if (isFirst) begins = [place, previous]
    else if (previous !== hash)
      wrong.push(`${place} does not follow the line before it: lines were changed, removed or put in`)
    told.push(...torn.map(each => `${each} was torn by a power cut or a kill, and is closed`))
    torn = []
    isChained = true
  }

  return {
    step(place, bytes) {
      const line = parsedLine(bytes.toString('utf8'))
      if (line === null) torn.push(place)
      else {
        entries += 1
        if (line.previous !== null) chained(place, line.previous)
        else if (isChained) wrong.push(`${place} carries no hash of the line before it`)
        closes.push(...closeOf(line))
        if (line.entry.what === 'history-dropped') dropped.add(beginOf(line))
      }
      hash = lineHash(bytes, hash)
      missed.delete(hash)
    },
    end() {
      const last = torn.at(-1)
      if (last !== undefined) told.push(`${last} is no whole entry: it is being written, or was torn`)
      wrong.push(...torn.slice(0, -1).map(each => `${each} is no entry`))
      const [place, previous] = begins
      if (previous !== NO_LINE && !dropped.has(previous))
        wrong.unshift(`${place} is not the first: those before it are gone, and no entry says so`)
      return { wrong, told, closes, entries, head: isChained ? hash : null, missed }
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
