import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openClosedMonths } from '../store/closed-months.ts'
import { errorCode } from '../store/store-error.ts'

/** What a check of the data folder found: a sentence a file. */
export interface Verification {
  readonly lines: readonly string[]
  readonly ok: boolean
}

/**
 * Looks at every closed month and at the audit. A month is wrong when its file is not what was written, when the audit
 * names another checksum, and when the audit tells of a close whose file is gone or of two closes. Changes nothing.
 */
export async function verifyData(dataDir: string): Promise<Verification> {
  const months = await openClosedMonths(dataDir)
  const { entries, torn } = auditOf(await textOf(join(dataDir, 'audit.jsonl')))
  const told = entries.flatMap(closeOf)
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
  const bad = torn.map(line => `audit.jsonl: line ${line} is no entry`)
  if (bad.length === 0) good.push(`audit.jsonl: good, ${entries.length} lines`)
  return { lines: [...good, ...wrong, ...bad], ok: wrong.length + bad.length === 0 }
}

type Entry = { readonly at: string; readonly what: string; readonly after?: unknown }

function auditOf(text: string): { readonly entries: readonly Entry[]; readonly torn: readonly number[] } {
  const entries: Entry[] = []
  const torn: number[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '') continue
    const entry = entryOf(line)
    if (entry) entries.push(entry)
    else torn.push(index + 1)
  }
  return { entries, torn }
}

function entryOf(line: string): Entry | null {
  try {
    const value: unknown = JSON.parse(line)
    if (typeof value !== 'object' || value === null || !('at' in value) || !('what' in value)) return null
    return typeof value.at === 'string' && typeof value.what === 'string' ? (value as Entry) : null
  } catch {
    return null
  }
}

/** The file and the checksum that a close wrote into the audit. */
function closeOf({ what, after }: Entry): readonly (readonly [string, string])[] {
  if (what !== 'month-closed' || typeof after !== 'object' || after === null) return []
  if (!('file' in after) || !('sha256' in after)) return []
  return [[String(after.file), String(after.sha256)]]
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return ''
    throw error
  }
}
