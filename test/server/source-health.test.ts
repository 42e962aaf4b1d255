import { describe, expect, it } from 'vitest'
import { instant, type Millis, millis } from '../../core/model/units.ts'
import { createSourceHealth } from '../../server/source-health.ts'
import { SourceError } from '../../server/sources/source.ts'

const MINUTE = 60_000

function health(staleAfter: Millis | null = null, asOf: number | null = null) {
  return createSourceHealth({
    source: { name: 'csv', label: 'CSV', staleAfter },
    every: millis(MINUTE),
    started: instant(0),
    asOf: asOf === null ? null : instant(asOf),
  })
}

describe('createSourceHealth', () => {
  it('createSourceHealth ages from the start until the source has answered', () => {
    expect(health().figures()).toEqual([
      {
        ...{ id: 'csv', label: 'CSV', asOf: null, failed: false, problem: null, notice: null },
        ...{ ageingAt: 3 * MINUTE, staleAt: 15 * MINUTE },
      },
    ])
  })

  it('createSourceHealth ages from the instant the data was true, also of an earlier run', () => {
    const source = health(null, 10 * MINUTE)
    expect(source.figures()[0]).toMatchObject({ asOf: 10 * MINUTE, ageingAt: 13 * MINUTE })
    source.answered(instant(20 * MINUTE))
    expect(source.figures()[0]).toMatchObject({ asOf: 20 * MINUTE, staleAt: 35 * MINUTE })
  })

  it('createSourceHealth uses the age a source gives itself', () => {
    const source = health(millis(1440 * MINUTE), 0)
    expect(source.figures()[0]).toMatchObject({ ageingAt: 1440 * MINUTE, staleAt: 1440 * MINUTE })
  })

  it('createSourceHealth fails at the fifth failure in a row, and is well after one answer', () => {
    const source = health()
    const failed = () => source.figures()[0]?.failed
    for (let n = 1; n <= 4; n++) source.failed(new SourceError('down', 'CSV is down.'))
    expect(failed()).toBe(false)
    expect(source.figures()[0]?.problem).toBe('CSV is down.')
    source.failed(new SourceError('down', 'CSV is down.'))
    expect(failed()).toBe(true)
    source.answered(instant(0))
    expect(source.figures()[0]).toMatchObject({ failed: false, problem: null })
    source.failed(new SourceError('down', 'CSV is down.'))
    expect(failed()).toBe(false)
  })

  it('createSourceHealth fails at once when the keys are refused', () => {
    const source = health()
    source.failed(new SourceError('keys', 'The key is refused.'))
    expect(source.figures()[0]).toMatchObject({ failed: true, problem: 'The key is refused.' })
  })

  it('createSourceHealth keeps the text of a mistake of ours off the wall', () => {
    const source = health()
    source.failed(new TypeError('undefined is not a function'))
    expect(source.figures()[0]?.problem).toBe('CSV could not be read.')
  })

  it('createSourceHealth tells of a wrong file at once, before it has failed', () => {
    const source = health()
    source.failed(new SourceError('input', 'tickets.csv, line 1: no header.'))
    expect(source.figures()[0]).toMatchObject({
      ...{ failed: false, problem: 'tickets.csv, line 1: no header.' },
      notice: 'tickets.csv, line 1: no header.',
    })
    source.failed(new SourceError('down', 'CSV is down.'))
    expect(source.figures()[0]).toMatchObject({ problem: 'CSV is down.', notice: null })
  })

  it('createSourceHealth keeps what an answer could not use until the next answer', () => {
    const source = health()
    source.answered(instant(0), { short: '1 of 2.', whole: '1 of 2. First: line 3.' })
    expect(source.figures()[0]).toMatchObject({
      ...{ failed: false, problem: '1 of 2. First: line 3.', notice: '1 of 2.' },
    })
    source.answered(instant(1))
    expect(source.figures()[0]).toMatchObject({ problem: null, notice: null })
  })
})
