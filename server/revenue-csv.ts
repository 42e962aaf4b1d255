import type { Problem, Result } from '../core/model/result.ts'
import type { RevenueDraft } from '../core/model/revenue.ts'
import { revenueDraftSchema } from '../core/model/revenue-schema.ts'
import { parsed } from '../core/model/settings.ts'
import { parseAmount } from './parse-amount.ts'
import { cells } from './sources/csv/cells.ts'
import { quoted } from './sources/csv/csv-problem.ts'
import { type Framed, frameRecords } from './sources/csv/frame-records.ts'

const COLUMNS = ['agreement', 'client', 'amount', 'date', 'kind', 'included'] as const
type Column = (typeof COLUMNS)[number]

const MOST_LINES = 5000
const YES = new Set(['', 'yes', 'true', '1', 'included'])
const NO = new Set(['no', 'false', '0', 'excluded'])

/**
 * The revenue lines of a CSV text with a header, columns by name in any order, `amount` required. Any bad cell refuses the
 * whole text, each with its path `line.7.amount`; lines are counted as a text editor does.
 */
export function revenueCsv(text: string): Result<readonly RevenueDraft[]> {
  const separator = separatorOf(text)
  const [header, ...rows] = framed(text.replace(/^\uFEFF/, ''), separator)
  if (!header) return refused([{ path: 'csv', message: 'The file is empty.' }])
  const names = (cells([header], separator)[0] ?? []).map(name => name.toLowerCase())
  const problems = headerProblems(names)
  if (problems.length > 0) return refused(problems)
  if (rows.length === 0) return refused([{ path: 'csv', message: 'There is no line below the header.' }])
  if (rows.length > MOST_LINES) return refused([{ path: 'csv', message: 'At most 5,000 lines.' }])
  const drafts: RevenueDraft[] = []
  const values = cells(rows, separator)
  for (const [index, { line }] of rows.entries()) {
    const row = values[index]
    const read = row ? draftOf(row, names, separator) : broken
    if (read.ok) drafts.push(read.value)
    else problems.push(...read.problems.map(each => ({ ...each, path: at(line, each.path) })))
  }
  return problems.length > 0 ? refused(problems) : { ok: true, value: drafts }
}

function draftOf(row: readonly string[], names: readonly string[], separator: string): Result<RevenueDraft> {
  if (row.length > names.length)
    return refused([{ path: '', message: `${row.length} values, and the header has ${names.length}` }])
  const cell = (column: Column) => row[names.indexOf(column)]?.trim() ?? ''
  const found = cell('amount')
  const amount = parseAmount(found, separator === ';' ? ',' : '.') ?? parseAmount(found)
  const wrong: Problem[] = []
  if (amount === null) wrong.push({ path: 'amount', message: `${quoted(found)} is no amount like 1234.50` })
  const draft = parsed<RevenueDraft>(revenueDraftSchema, {
    agreement: cell('agreement') || null,
    client: cell('client') || null,
    kind: cell('kind') || 'agreement',
    date: cell('date') || null,
    amount: amount ?? 0,
    excluded: excludedBy(cell('included')),
  })
  if (!draft.ok) wrong.push(...draft.problems)
  return wrong.length > 0 || !draft.ok ? refused(wrong) : draft
}

/** Anything but a yes or a no is the reason why a line is not included. */
function excludedBy(text: string): string | null {
  const word = text.toLowerCase()
  if (YES.has(word)) return null
  return NO.has(word) ? 'not included in the file' : text
}

function headerProblems(names: readonly string[]): Problem[] {
  const known: readonly string[] = COLUMNS
  const wrong = names
    .filter((name, index) => name !== '' && (!known.includes(name) || names.indexOf(name) < index))
    .map(name => `${quoted(name)} is ${known.includes(name) ? 'there twice' : 'not a known column'}`)
  if (!names.includes('amount')) wrong.push('the column amount is missing')
  return wrong.map(message => ({ path: 'line.1', message: `${message}; known are ${COLUMNS.join(', ')}` }))
}

/** The one that the first line has most of. */
function separatorOf(text: string): string {
  const first = text.split(/\r?\n/, 1)[0] ?? ''
  const count = (sign: string) => first.split(sign).length
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}

function framed(text: string, separator: string): readonly Framed[] {
  const found: Framed[] = []
  const framer = frameRecords(separator, row => found.push(row))
  for (const line of text.split(/\r\n|\n|\r/)) framer.add(line)
  framer.end()
  return found
}

const at = (line: number, path: string) => (path === '' ? `line.${line}` : `line.${line}.${path}`)
const refused = (problems: readonly Problem[]) => ({ ok: false, problems }) as const
const broken = refused([{ path: '', message: 'a quote that never closes, or stands where none belongs' }])
