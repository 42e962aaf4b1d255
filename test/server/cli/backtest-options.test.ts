import { describe, expect, it } from 'vitest'
import { HOUR } from '../../../core/model/units.ts'
import { parseBacktestOptions } from '../../../server/cli/backtest-options.ts'

const CSV = ['--source', 'csv', '--path', 'tickets.csv']
const goalOf = (...args: readonly string[]) => {
  const options = parseBacktestOptions([...CSV, ...args])
  return options.ok ? options.value.goal : options.problems
}

describe('parseBacktestOptions', () => {
  it('parseBacktestOptions takes the mean of the months before unless told otherwise', () => {
    expect(goalOf()).toBeNull()
    expect(goalOf('--goal', 'trailing-mean')).toBeNull()
  })

  it('parseBacktestOptions takes hours, as a word of their own or after a sign', () => {
    expect(goalOf('--goal', '5')).toBe(5 * HOUR)
    expect(goalOf('--goal=4.5')).toBe(4.5 * HOUR)
  })

  it('parseBacktestOptions knows the options that report knows', () => {
    const options = parseBacktestOptions([
      '--json',
      '--zone',
      'Europe/Rome',
      '--goal',
      '5',
      '--hours',
      '24x7',
    ])
    expect(options).toMatchObject({ ok: true, value: { json: true, schedule: { zone: 'Europe/Rome' } } })
  })

  it.each([['soon'], ['0'], ['-3'], [''], ['Infinity']])(
    'parseBacktestOptions refuses the goal "%s"',
    goal => {
      expect(goalOf('--goal', goal)).toEqual([
        {
          path: '--goal',
          message: `"${goal}" is not a goal. Use trailing-mean, or a number of hours above 0.`,
        },
      ])
    },
  )

  it('parseBacktestOptions refuses a goal without its value, a month, and rows to explain', () => {
    expect(goalOf('--goal')).toMatchObject([{ path: '--goal' }])
    expect(goalOf('--month', '2026-11')).toMatchObject([{ path: '--month' }])
    expect(goalOf('--explain', 'mttr')).toMatchObject([{ path: '--explain' }])
  })

  it('parseBacktestOptions names every problem', () => {
    const options = parseBacktestOptions(['--source', 'csv', '--zone', 'Mars', '--goal', 'x'])
    expect(options.ok ? [] : options.problems.map(({ path }) => path)).toEqual(['--zone', '--path', '--goal'])
  })
})
