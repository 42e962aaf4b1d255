import type { SourceNote } from '../../../core/model/batch.ts'
import type { CsvReading } from './read-csv.ts'

/** What a person is told of rows that are not used; null when all are. */
export function csvNote(reading: Pick<CsvReading, 'rows' | 'rejected' | 'problems'>): SourceNote | null {
  const { problems, rejected: rows } = reading
  const { read, used, rejected } = reading.rows
  if (rejected === 0) return null
  const count = used === 0 ? noneOf(read) : `${rejected} of ${read} rows are not used.`
  // Past a thousand warnings a rejected row is counted and no longer listed.
  const first = problems.find(({ severity }) => severity === 'rejected')
  if (!first) return { short: count, whole: `${count} npm run report lists them.`, rows }
  const { file, line, column, message } = first
  const place = [file, `line ${line}`, ...(column === null ? [] : [column])].join(', ')
  return { short: count, whole: `${count} First: ${place}: ${message}; npm run report lists them.`, rows }
}

const noneOf = (read: number) =>
  read === 1 ? 'The only row cannot be used.' : `None of the ${read} rows can be used.`
