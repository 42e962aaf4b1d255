import type { NotedRow } from '../../../core/model/batch.ts'
import type { Survey } from '../../../core/model/survey.ts'
import type { Ticket } from '../../../core/model/ticket.ts'
import { type Instant, instant } from '../../../core/model/units.ts'
import { type CsvFile, csvFiles } from './csv-files.ts'
import type { CsvProblem } from './csv-problem.ts'
import { fileError } from './file-error.ts'
import { DEFAULT_SCALE, type SatisfactionScale } from './parse-scale.ts'
import { readFile } from './read-file.ts'
import { emptyTable } from './table.ts'
import { timeReader } from './time-reader.ts'

export interface CsvOptions {
  /** IANA name: the zone of times without an offset. */
  readonly zone: string
  readonly scale?: SatisfactionScale
}

export interface CsvReading {
  readonly tickets: readonly Ticket[]
  /** One for each answer, also where nobody knows when it was given. */
  readonly surveys: readonly Survey[]
  /** The latest modification time of the files. */
  readonly asOf: Instant
  /** `read` is `used` plus `rejected`. Blank lines and the header are no rows. */
  readonly rows: { readonly read: number; readonly used: number; readonly rejected: number }
  /** Those that are not used, the first thousand. */
  readonly rejected: readonly NotedRow[]
  /** The first 1000, in the order of files and lines. */
  readonly problems: readonly CsvProblem[]
  /** How many more there were. */
  readonly unlisted: number
}

/**
 * Reads CSV files, and folders of them, as one table. A bad row is left out, counted and listed; where a whole file cannot
 * be used, rejects with a `SourceError` that names it. Throws a `RangeError` for a zone that does not exist.
 */
export async function readCsv(paths: readonly string[], options: CsvOptions): Promise<CsvReading> {
  return readCsvFiles(await csvFiles(paths), options)
}

/** The same for files that were looked at already. */
export async function readCsvFiles(files: readonly CsvFile[], options: CsvOptions): Promise<CsvReading> {
  const table = emptyTable()
  const how = { time: timeReader(options.zone), scale: options.scale ?? DEFAULT_SCALE, met: new Map() }
  for (const file of files) {
    await readFile(file.path, how, table).catch(error => {
      throw fileError(file.path, error)
    })
  }
  const { tickets, surveys, read, rejected, problems, unlisted } = table
  const rows = { read, used: tickets.length, rejected: read - tickets.length }
  const asOf = instant(Math.floor(Math.max(0, ...files.map(file => file.modified))))
  return { tickets, surveys, asOf, rows, rejected, problems, unlisted }
}
