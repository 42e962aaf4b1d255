import { basename } from 'node:path'
import { SourceError } from '../source.ts'
import type { Understanding } from './cell-reader.ts'
import { cells } from './cells.ts'
import { type Header, header, separatorOf } from './columns.ts'
import { quoted, type Report } from './csv-problem.ts'
import { decode } from './decode.ts'
import { type Framed, type Framer, frameRecords } from './frame-records.ts'
import { type Mapped, mapRow } from './map-row.ts'
import { MOST_REJECTED, rejectedRow } from './rejected-row.ts'
import { listProblem, type Table } from './table.ts'

/** How a file's cells are understood, before its header is known. */
type How = Omit<Understanding, 'columns'>

/** Adds one file's rows to a table. Rejects with a `SourceError` where the file as a whole cannot be used. */
export async function readFile(path: string, how: How, table: Table): Promise<void> {
  const file = basename(path)
  let waiting: Framed[] = []
  let framer: Framer | null = null
  let head: Header | null = null
  let separator = ','

  function useWaiting() {
    const [first] = waiting
    if (!first) return
    if (!head) {
      head = header(file, first, separator)
      tellUnknown(file, first.line, head, table)
      waiting.shift()
    }
    addRows(file, waiting, separator, head, how, table)
    waiting = []
  }

  for await (const lines of decode(path)) {
    if (!framer) {
      separator = separatorOf(lines.find(line => line.trim() !== '') ?? '')
      framer = frameRecords(separator, framed => waiting.push(framed))
    }
    for (const line of lines) framer.add(line)
    useWaiting()
  }
  framer?.end()
  useWaiting()
  if (!head) throw new SourceError('input', `${file}, line 1: the file has no text. Expected a header.`)
}

function tellUnknown(file: string, line: number, head: Header, table: Table) {
  if (head.unknown.length === 0) return
  const message = `columns without a known name are ignored: ${head.unknown.join(', ')}`
  listProblem(table, { file, line, column: null, message, severity: 'warning' })
}

function addRows(
  file: string,
  rows: readonly Framed[],
  separator: string,
  head: Header,
  how: How,
  table: Table,
) {
  const understanding = { ...how, columns: head.columns }
  const values = cells(rows, separator)
  for (const [index, row] of rows.entries()) {
    const found = values[index] ?? null
    // Spreadsheets write rows of separators below a table.
    if (found?.every(value => value === '')) continue
    table.read += 1
    const report: Report = (column, message, severity) =>
      listProblem(table, { file, line: row.line, column, message, severity })
    const problem = shapeProblem(row, found, head.width)
    if (problem !== null) report(null, problem, 'rejected')
    const mapped = problem === null ? mapRow(found ?? [], understanding, report) : null
    if (add(file, row.line, mapped, report, table) || table.rejected.length >= MOST_REJECTED) continue
    const place = `${file}, line ${row.line}`
    table.rejected.push(rejectedRow(place, problem === null ? found : null, understanding))
  }
}

/** What is wrong with a row before any of its cells is looked at. */
function shapeProblem(row: Framed, found: readonly string[] | null, width: number): string | null {
  if (row.unclosed) return 'a quote opens on this line and is never closed; expected a closing "'
  if (found === null) return 'a quote stands inside a value; expected "" for a quote in a quoted value'
  if (found.length < width || found.slice(width).some(value => value !== ''))
    return `${found.length} ${found.length === 1 ? 'value' : 'values'} in the row; expected ${width} as in the header`
  return null
}

/** Whether the row is used. */
function add(file: string, line: number, mapped: Mapped | null, report: Report, table: Table): boolean {
  if (!mapped) return false
  const { id } = mapped.ticket
  const before = table.places.get(id)
  if (before) {
    const place = before.file === file ? `on line ${before.line}` : `in ${before.file}, line ${before.line}`
    const here = before.file === file ? '' : ` The row in ${file} is not used.`
    report(
      'ticket_id',
      `${quoted(id)} is already used ${place}; expected each ticket once.${here}`,
      'rejected',
    )
    return false
  }
  table.places.set(id, { file, line })
  table.tickets.push(mapped.ticket)
  if (mapped.survey) table.surveys.push(mapped.survey)
  return true
}
