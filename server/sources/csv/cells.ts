import { type Options, parse } from 'csv-parse/sync'
import type { Framed } from './frame-records.ts'

/** The values of each row, in the same order. Null: quotes where they do not belong. */
export function cells(rows: readonly Framed[], separator: string): (string[] | null)[] {
  const quoting = rows.filter(row => row.text.includes('"') && !row.unclosed)
  const parsed = quotedCells(quoting, separator)
  let next = 0
  return rows.map(row => {
    if (row.unclosed) return null
    if (row.text.includes('"')) return parsed[next++] ?? null
    // Without a quote a row is what stands between its separators. Most are, and a split is quicker.
    return row.text.split(separator).map(value => value.trim())
  })
}

function quotedCells(rows: readonly Framed[], separator: string): (string[] | null)[] {
  const options: Options = {
    delimiter: separator,
    record_delimiter: '\n',
    relax_column_count: true,
    trim: true,
  }
  const together = attempt(rows.map(row => row.text).join('\n'), options)
  // One row with a slip spoils the whole block, so each row is then read by itself.
  return together?.length === rows.length ? together : rows.map(row => alone(row.text, options))
}

function alone(text: string, options: Options): string[] | null {
  const found = attempt(text, options)
  return found?.length === 1 ? (found[0] ?? null) : null
}

function attempt(text: string, options: Options): string[][] | null {
  try {
    return parse(text, options) as unknown as string[][]
  } catch {
    return null
  }
}
