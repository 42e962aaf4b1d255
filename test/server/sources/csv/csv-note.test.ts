import { describe, expect, it } from 'vitest'
import { csvNote } from '../../../../server/sources/csv/csv-note.ts'
import type { CsvProblem } from '../../../../server/sources/csv/csv-problem.ts'

const warning: CsvProblem = {
  ...{ file: 'tickets.csv', line: 3, column: 'closed_at' },
  ...{ message: 'closed before created_at; the row is used', severity: 'warning' },
}
const rejected: CsvProblem = { ...warning, line: 17, message: 'no time', severity: 'rejected' }
const ROWS = [{ place: 'tickets.csv, line 17', from: null, to: null }]
const note = (used: number, rejected: number, problems: readonly CsvProblem[]) =>
  csvNote({ rows: { read: used + rejected, used, rejected }, rejected: ROWS, problems }, 'a b/tickets.csv')
const LIST = 'To list them: npm run --silent report -- --source csv --path "a b/tickets.csv"'

describe('csvNote', () => {
  it('csvNote counts the rows for the wall and names the first for who mends it', () => {
    expect(note(968, 12, [warning, rejected])).toEqual({
      short: '12 of 980 rows are not used.',
      whole: `12 of 980 rows are not used. First: tickets.csv, line 17, closed_at: no time. ${LIST}`,
      rows: ROWS,
    })
  })

  it('csvNote is null while every row is used, warnings or not', () => {
    expect(note(980, 0, [warning])).toBeNull()
    expect(note(0, 0, [])).toBeNull()
  })

  it('csvNote says it in words when none is used', () => {
    expect(note(0, 1, [rejected])?.short).toBe('The only row cannot be used.')
    expect(note(0, 7, [rejected])).toMatchObject({
      short: 'None of the 7 rows can be used.',
      whole: 'None of the 7 rows can be used. First: tickets.csv, line 17, closed_at: no time.',
    })
  })

  it('csvNote of a row as a whole names no column, and none of a row that is not listed', () => {
    expect(note(1, 1, [{ ...rejected, column: null }])?.whole).toContain(
      'First: tickets.csv, line 17: no time.',
    )
    expect(note(1, 1, [warning])?.whole).toBe(`1 of 2 rows are not used. ${LIST}`)
  })
})
