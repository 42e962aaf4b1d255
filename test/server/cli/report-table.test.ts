import { describe, expect, it } from 'vitest'
import type { Instant } from '../../../core/model/units.ts'
import { monthReport } from '../../../server/cli/month-report.ts'
import { reportTable } from '../../../server/cli/report-table.ts'
import { NINE_TO_FIVE } from '../../helpers/november.ts'

const NOW = Date.parse('2026-11-24T12:00Z') as Instant
const empty = monthReport({ tickets: [], surveys: [] }, NINE_TO_FIVE, '2026-11', NOW)
const problem = {
  ...{ file: 'a.csv', line: 2, column: 'created_at' },
  ...{ message: 'the cell is empty', severity: 'rejected' as const },
}

describe('reportTable', () => {
  it('reportTable says what there is no data for, and the rows', () => {
    const rows = { read: 2, used: 1, rejected: 1 }
    const text = reportTable({ ...empty, rows, problems: [problem], unlisted: 0 })
    expect(text).toMatch(/Resolution time +no data +0 tickets, median no data\n/)
    expect(text).toContain(
      'Rows: 2 read, 1 used, 1 rejected\n  a.csv, line 2, created_at: the cell is empty\n',
    )
    expect(text).not.toContain('more;')
  })

  it('reportTable counts every problem it does not show, those that nothing lists too', () => {
    const problems = Array.from({ length: 1000 }, () => problem)
    const rows = { read: 1500, used: 0, rejected: 1500 }
    expect(reportTable({ ...empty, rows, problems, unlisted: 500 })).toMatch(
      /\n {2}and 1480 more; --json lists the first 1000\n$/,
    )
  })

  it('reportTable lists rejected rows before warnings, each in the order of the files', () => {
    const warning = { ...problem, line: 1, severity: 'warning' as const }
    const problems = [warning, ...Array.from({ length: 20 }, () => warning), problem, { ...problem, line: 9 }]
    const rows = { read: 23, used: 21, rejected: 2 }
    expect(reportTable({ ...empty, rows, problems, unlisted: 0 })).toMatch(
      /rejected\n {2}a\.csv, line 2,.*\n {2}a\.csv, line 9,.*\n {2}a\.csv, line 1,/,
    )
  })
})
