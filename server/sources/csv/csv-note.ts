import type { SourceNote } from '../../../core/model/batch.ts'
import type { CsvReading } from './read-csv.ts'

/** What a person is told of rows that are not used; null when all are. `path`: what the report is to read to list them. */
export function csvNote(
  reading: Pick<CsvReading, 'rows' | 'rejected' | 'problems'>,
  path: string,
): SourceNote | null {
  const { problems, rejected: rows } = reading
  const { read, used, rejected } = reading.rows
  if (rejected === 0) return null
  // Where no row is used the sentence is on the wall, which has no room for a command.
  const list = used === 0 ? '' : ` To list them: npm run --silent report -- --source csv --path "${path}"`
  const count = used === 0 ? noneOf(read) : `${rejected} of ${read} rows are not used.`
  // Past a thousand warnings a rejected row is counted and no longer listed.
  const first = problems.find(({ severity }) => severity === 'rejected')
  if (!first) return { short: count, whole: `${count}${list}`, rows }
  const { file, line, column, message } = first
  const place = [file, `line ${line}`, ...(column === null ? [] : [column])].join(', ')
  return { short: count, whole: `${count} First: ${place}: ${message}.${list}`, rows }
}

const noneOf = (read: number) =>
  read === 1 ? 'The only row cannot be used.' : `None of the ${read} rows can be used.`
