import type { Score } from '../../../core/model/survey.ts'
import { type Instant, MINUTE, type Millis, millis } from '../../../core/model/units.ts'
import type { ColumnName, Columns } from './columns.ts'
import { quoted, type Report } from './csv-problem.ts'
import { ownText } from './own-text.ts'
import { answerKey, type SatisfactionScale } from './parse-scale.ts'
import { EXPECTED_TIME, type TimeReader } from './time-reader.ts'

/** What it takes to read the rows of one file. */
export interface Understanding {
  readonly columns: Columns
  readonly time: TimeReader
  readonly scale: SatisfactionScale
  /** Texts that were met already, so that rows with the same one share it. */
  readonly met: Map<string, string>
}

const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ['1', true],
  ['true', true],
  ['yes', true],
  ['0', false],
  ['false', false],
  ['no', false],
])

/**
 * Reads one row by the names of its columns. An absent column and an empty cell are both null; a cell that cannot be
 * understood is reported, is null, and makes `failed` true.
 */
export function cellReader(values: readonly string[], how: Understanding, report: Report) {
  let failures = 0

  function reject(column: ColumnName, message: string) {
    failures += 1
    report(column, message, 'rejected')
    return null
  }

  const warn = (column: ColumnName, message: string) => report(column, message, 'warning')

  /** A cell as it stands in the file's block; keep `own` of it, or a `word`. */
  function text(column: ColumnName): string | null {
    const index = how.columns[column]
    return (index === undefined ? undefined : values[index]?.trim()) || null
  }

  function own(column: ColumnName): string | null {
    const found = text(column)
    return found === null ? null : ownText(found)
  }

  /** The text of a column whose rows mostly say the same few things. */
  function word(column: ColumnName): string | null {
    const found = text(column)
    if (found === null) return null
    const known = how.met.get(found)
    if (known !== undefined) return known
    const own = ownText(found)
    how.met.set(own, own)
    return own
  }

  /** What `read` makes of a cell's text; undefined where it makes nothing of it. */
  function cell<T>(
    column: ColumnName,
    expected: string,
    read: (found: string) => T | undefined | null,
  ): T | null {
    const found = text(column)
    if (found === null) return null
    return read(found) ?? reject(column, `${quoted(found)} is not understood; expected ${expected}`)
  }

  function required<T>(column: ColumnName, read: (column: ColumnName) => T | null, what: string): T | null {
    return text(column) === null ? reject(column, `the cell is empty; expected ${what}`) : read(column)
  }

  const time = (column: ColumnName): Instant | null => cell(column, EXPECTED_TIME, how.time)
  const flag = (column: ColumnName): boolean | null =>
    cell(column, '1, 0, true, false, yes or no', found => FLAGS.get(found.toLowerCase()))
  const score = (column: ColumnName): Score | null =>
    cell(column, how.scale.expected, found => how.scale.scores.get(answerKey(found)))
  const count = (column: ColumnName): number | null => cell(column, 'a whole number, 0 or more', wholeNumber)
  const minutes = (column: ColumnName): Millis =>
    cell(column, 'minutes as a number, 0 or more', minutesIn) ?? millis(0)

  return {
    text,
    own,
    word,
    time,
    flag,
    score,
    count,
    minutes,
    required,
    reject,
    warn,
    failed: () => failures > 0,
  }
}

const wholeNumber = (text: string) => (/^\d{1,9}(\.0+)?$/.test(text) ? Number(text) : null)

/** A comma is the decimal sign of files that separate values with semicolons. */
function minutesIn(text: string): Millis | null {
  return /^\d{1,9}([.,]\d+)?$/.test(text) ? millis(Math.round(Number(text.replace(',', '.')) * MINUTE)) : null
}
