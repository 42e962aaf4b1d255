import type { Instant } from '../../../core/model/units.ts'
import { rawField, rawFlag, rawInstant, rawNumber, rawText } from './raw-field.ts'

/** One row of an answer, read leniently by paths such as `board/id`. What has the wrong type is null, and told in `wrong`. */
export interface RawRow {
  text(path: string): string | null
  number(path: string): number | null
  flag(path: string): boolean | null
  /** A date before 1990 stands for none. */
  time(path: string): Instant | null
  /** Paths of values that could not be read. */
  readonly wrong: readonly string[]
}

/** Databases write 0001-01-01 or 1900-01-01 for no date at all. */
const EARLIEST = Date.UTC(1990, 0, 1)

export function rawRow(row: unknown): RawRow {
  const wrong: string[] = []

  function told<T>(path: string, read: (row: unknown, path: string) => T | null): T | null {
    const value = read(row, path)
    if (value === null && isWrong(row, path)) wrong.push(path)
    return value
  }

  return {
    wrong,
    text: path => told(path, rawText),
    number: path => told(path, rawNumber),
    flag: path => told(path, rawFlag),
    time(path) {
      const at = told(path, rawInstant)
      return at !== null && at < EARLIEST ? null : at
    },
  }
}

/** Whether there is something that was not understood. What stands in the place of a reference hides all of its fields. */
function isWrong(row: unknown, path: string): boolean {
  const found = rawField(row, path)
  if (found !== undefined) return typeof found !== 'string' || found.trim() !== ''
  const slash = path.indexOf('/')
  const reference = slash < 0 ? undefined : rawField(row, path.slice(0, slash))
  return reference !== undefined && typeof reference !== 'object'
}
