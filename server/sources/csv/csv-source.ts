import { basename, resolve } from 'node:path'
import type { Batch } from '../../../core/model/batch.ts'
import { DAY, type Instant } from '../../../core/model/units.ts'
import { type Range, type Source, SourceError } from '../source.ts'
import { csvFiles } from './csv-files.ts'
import { csvNote } from './csv-note.ts'
import { createKeptReading } from './kept-reading.ts'
import { type CsvOptions, type CsvReading, readCsvFiles } from './read-csv.ts'
import { type After, watchPath } from './watch-path.ts'
import { withinRange } from './within-range.ts'

export interface CsvSourceOptions extends CsvOptions {
  /** A file, or a folder of `.csv` files. */
  readonly path: string
  /** The server's clock. With it a file dated ahead of the clock counts as true now, not in the future. */
  readonly now?: () => Instant
  /** The timer behind `watch`, and behind letting go of what was read. */
  readonly after?: After
  /** Told when the rows of the files are no longer held. */
  readonly released?: () => void
}

/**
 * Tickets and answers from CSV files. For the open months they are read again only after one of them changed. Files of which no row can be
 * used are the wrong files: `fetch` rejects, so that what was known before stands.
 */
export function createCsvSource(options: CsvSourceOptions): Source {
  const { path, now, after, released } = options
  const label = basename(resolve(path))
  const kept = createKeptReading(after, released)
  /** The last answer about the range that ends last, which is the one that every poll asks for. */
  let last: Answer | null = null

  async function answer(range: Range): Promise<Answer> {
    const files = await csvFiles([path])
    const key = JSON.stringify(files)
    if (last?.key === key && isSame(last.range, range)) return last
    const reading = await kept.of(key, () => readCsvFiles(files, options))
    const { asOf, rows, rejected, problems } = reading
    const found = { key, range, asOf, rows, rejected, problems, known: withinRange(reading, range) }
    if (last === null || range.to >= last.range.to) last = found
    return found
  }

  async function fetch(range: Range, signal: AbortSignal): Promise<Batch> {
    const reading = await untilAborted(
      answer(range),
      signal,
      `${label} was not read in time. The next poll tries again.`,
    )
    const note = csvNote(reading, path)
    if (note && reading.rows.used === 0) throw new SourceError('input', note.whole)
    const asOf = Math.min(reading.asOf, now?.() ?? reading.asOf) as Instant
    const batch = { ...range, ...reading.known, asOf: { csv: asOf } }
    return note ? { ...batch, notes: { csv: note } } : batch
  }

  return {
    name: 'csv',
    label,
    staleAfter: DAY,
    fetch,
    watch: changed => watchPath(resolve(path), changed, after),
  }
}

/** What was told of a range. */
interface Answer extends Pick<CsvReading, 'asOf' | 'rows' | 'rejected' | 'problems'> {
  readonly key: string
  readonly range: Range
  readonly known: ReturnType<typeof withinRange>
}

const isSame = (one: Range, other: Range) => one.from === other.from && one.to === other.to

/** The reading itself goes on when its caller gives up, so that a slow disk is read once and not again and again. */
function untilAborted<T>(work: Promise<T>, signal: AbortSignal, sentence: string): Promise<T> {
  return new Promise((fulfil, reject) => {
    const stop = () => reject(new SourceError('down', sentence))
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
    work.then(fulfil, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}
