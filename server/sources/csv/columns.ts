import { SourceError } from '../source.ts'
import { cells } from './cells.ts'
import type { Framed } from './frame-records.ts'

const REQUIRED = ['ticket_id', 'created_at'] as const

const OPTIONAL = [
  'responded_at',
  'resolved_at',
  'closed_at',
  'reopened_count',
  'priority',
  'response_sla_met',
  'resolution_sla_met',
  'satisfaction',
  'satisfaction_at',
  'respond_by',
  'resolve_by',
  'waiting_minutes',
  'board',
  'agreement',
  'status',
  'type',
  'client',
  'summary',
  'owner',
  'parent_id',
  'merged_into',
] as const

export type ColumnName = (typeof REQUIRED)[number] | (typeof OPTIONAL)[number]

/** Where each known column stands in a row, from 0. */
export type Columns = { readonly [name in ColumnName]?: number }

export interface Header {
  readonly columns: Columns
  /** How many values a row has. */
  readonly width: number
  readonly unknown: readonly string[]
}

const KNOWN: ReadonlySet<string> = new Set([...REQUIRED, ...OPTIONAL])

/** The character between the values: of comma, semicolon and tab the one that uncovers the most known names. */
export function separatorOf(header: string): string {
  const known = (separator: string) => header.split(separator).filter(cell => KNOWN.has(nameOf(cell))).length
  return [',', ';', '\t'].reduce((best, next) => (known(next) > known(best) ? next : best))
}

/**
 * What a header line says. Throws a `SourceError` that names file and column, and quotes nothing of the line: until both
 * needed columns are there it may be the line of any file on this machine.
 */
export function header(file: string, framed: Framed, separator: string): Header {
  const found = cells([framed], separator)[0]
  const place = `${file}, line ${framed.line}`
  if (!found)
    throw new SourceError('input', `${place}: a quote is not closed. Expected the names of the columns.`)
  const names = found.map(nameOf)
  const columns: { [name: string]: number } = {}
  for (const [index, name] of names.entries()) {
    if (!KNOWN.has(name)) continue
    if (columns[name] !== undefined)
      throw new SourceError('input', `${place}: the column ${name} appears twice. Expected it once.`)
    columns[name] = index
  }
  const missing = REQUIRED.filter(name => columns[name] === undefined)
  if (missing.length > 0) throw lacking(file, missing, Object.keys(columns))
  const unknown = names.filter(name => name !== '' && !KNOWN.has(name))
  return { columns, width: names.length, unknown }
}

/** `known` are names of ours. */
function lacking(file: string, missing: readonly string[], known: readonly string[]): SourceError {
  const rest = known.length > 0 ? ` Of the columns that are read it has: ${known.join(', ')}.` : ''
  return new SourceError('input', `${file}: The first line lacks ${missing.join(' and ')}.${rest}`)
}

const nameOf = (cell: string) =>
  cell
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim()
    .toLowerCase()
