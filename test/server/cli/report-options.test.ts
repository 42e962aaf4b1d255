import { describe, expect, it } from 'vitest'
import { parseReportOptions } from '../../../server/cli/report-options.ts'

const paths = (...args: string[]) => {
  const options = parseReportOptions(args)
  return options.ok ? [] : options.problems.map(problem => problem.path)
}

describe('parseReportOptions', () => {
  it('parseReportOptions reads the command line of the README', () => {
    const line = '--source csv --path t.csv --month 2016-04 --zone Europe/Rome --hours 24x7 --json'
    expect(parseReportOptions(line.split(' '))).toMatchObject({
      ok: true,
      value: {
        ...{ source: 'csv', path: 't.csv', month: '2016-04', json: true, explain: null, help: false },
        schedule: { zone: 'Europe/Rome', week: { 0: [[0, 1440]], 6: [[0, 1440]] }, holidays: [] },
      },
    })
  })

  it('parseReportOptions is of the demo and of this month unless told', () => {
    expect(parseReportOptions([])).toMatchObject({ ok: true, value: { source: 'demo', month: null } })
  })

  it('parseReportOptions tells of everything wrong at once, each by its option', () => {
    expect(paths('--source', 'x', '--month', '2016-13', '--zone', 'Mars', '--hours', 'never')).toEqual([
      ...['--zone', '--hours', '--source', '--month'],
    ])
    expect(paths('--source', 'csv')).toEqual(['--path'])
    expect(paths('--explain', 'mean')).toEqual(['--explain'])
    expect(paths('--explain', 'mttr', '--json')).toEqual(['--explain'])
    expect(paths('--what')).toEqual(['options'])
  })
})
