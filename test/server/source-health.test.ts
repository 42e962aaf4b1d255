import { describe, expect, it } from 'vitest'
import { instant, type Millis, millis } from '../../core/model/units.ts'
import { createSourceHealth } from '../../server/source-health.ts'
import { SourceError } from '../../server/sources/source.ts'

const MINUTE = 60_000

const clock = { now: 0 }

function health(staleAfter: Millis | null = null, asOf: number | null = null) {
  return createSourceHealth({
    source: { name: 'csv', label: 'CSV', staleAfter },
    every: millis(MINUTE),
    now: () => instant(clock.now),
    asOf: asOf === null ? null : instant(asOf),
  })
}

describe('createSourceHealth', () => {
  it('createSourceHealth ages from the start until the source has answered', () => {
    expect(health().figure()).toEqual({
      ...{ id: 'csv', label: 'CSV', asOf: null, failed: false, problem: null, notice: null },
      ...{ ageingAt: 3 * MINUTE, staleAt: 15 * MINUTE },
    })
  })

  it('createSourceHealth ages from the instant the data was true, also of an earlier run', () => {
    const source = health(null, 10 * MINUTE)
    expect(source.figure()).toMatchObject({ asOf: 10 * MINUTE, ageingAt: 13 * MINUTE })
    source.answered(instant(20 * MINUTE))
    expect(source.figure()).toMatchObject({ asOf: 20 * MINUTE, staleAt: 35 * MINUTE })
  })

  it('createSourceHealth uses the age a source gives itself', () => {
    const source = health(millis(1440 * MINUTE), 0)
    expect(source.figure()).toMatchObject({ ageingAt: 1440 * MINUTE, staleAt: 1440 * MINUTE })
  })

  it('createSourceHealth fails at the fifth failure in a row, and is well after one answer', () => {
    const source = health()
    const failed = () => source.figure().failed
    for (let n = 1; n <= 4; n++) source.failed(new SourceError('down', 'CSV is down.'))
    expect(failed()).toBe(false)
    expect(source.figure()).toMatchObject({ missed: true, problem: 'CSV is down.' })
    source.failed(new SourceError('down', 'CSV is down.'))
    expect(failed()).toBe(true)
    source.answered(instant(0))
    expect(source.figure()).toMatchObject({ failed: false, problem: null })
    expect(source.figure()).not.toHaveProperty('missed')
    source.failed(new SourceError('down', 'CSV is down.'))
    expect(failed()).toBe(false)
  })

  it('createSourceHealth fails at once when the keys are refused', () => {
    const source = health()
    source.failed(new SourceError('keys', 'The key is refused.'))
    expect(source.figure()).toMatchObject({ failed: true, problem: 'The key is refused.' })
  })

  it('createSourceHealth keeps the text of a mistake of ours off the wall', () => {
    const source = health()
    source.failed(new TypeError('undefined is not a function'))
    expect(source.figure().problem).toBe('CSV could not be read.')
  })

  it('createSourceHealth tells of a wrong file at once, before it has failed', () => {
    const source = health()
    source.failed(new SourceError('input', 'tickets.csv, line 1: no header.'))
    expect(source.figure()).toMatchObject({
      ...{ failed: false, problem: 'tickets.csv, line 1: no header.' },
      notice: 'tickets.csv, line 1: no header.',
    })
    source.failed(new SourceError('down', 'CSV is down.'))
    expect(source.figure()).toMatchObject({ problem: 'CSV is down.', notice: null })
  })

  it('createSourceHealth keeps what an answer could not use until the next answer', () => {
    const source = health()
    source.answered(instant(0), { short: '1 of 2.', whole: '1 of 2. First: line 3.' })
    expect(source.figure()).toMatchObject({
      ...{ failed: false, problem: '1 of 2. First: line 3.', notice: '1 of 2.' },
    })
    source.answered(instant(1))
    expect(source.figure()).toMatchObject({ problem: null, notice: null })
  })

  it('createSourceHealth tells what the source withholds, and why, while it is live', () => {
    const source = health()
    const sentence = 'The role may not read surveys. Grant it.'
    source.answered(instant(0), null, [{ source: 'csv', area: 'surveys', sentence }])
    expect(source.figure()).toMatchObject({ failed: false, withheld: ['surveys'], problem: sentence })
    source.answered(instant(1))
    expect(source.figure()).not.toHaveProperty('withheld')
    expect(source.figure().problem).toBeNull()
  })

  it('createSourceHealth says what its source gives, where that says so', () => {
    const areas = ['tickets' as const]
    const source = { name: 'psa', label: 'PSA', staleAfter: null, areas }
    const parts = { every: millis(MINUTE), now: () => instant(0), asOf: null }
    expect(createSourceHealth({ source, ...parts }).figure().areas).toBe(areas)
    expect(health().figure()).not.toHaveProperty('areas')
  })

  it('createSourceHealth remembers the last ten troubles, the newest first, and each once', () => {
    const source = health()
    for (const [at, name] of [...'abcdefghijkla'].entries()) {
      clock.now = at
      source.failed(new SourceError('down', name))
    }
    expect(
      source
        .troubles()
        .map(({ sentence }) => sentence)
        .join(''),
    ).toBe('alkjihgfed')
    expect(source.troubles()[0]?.at).toBe(12)
    source.answered(instant(0))
    expect(source.troubles()).toHaveLength(10)
    clock.now = 0
  })

  it('createSourceHealth keeps the age of what it knows when the clock is set back, and lets it be older when it is set on', () => {
    const source = health(null, 10 * MINUTE)
    source.clockMoved(-4 * MINUTE)
    expect(source.figure()).toMatchObject({ asOf: 6 * MINUTE, staleAt: 21 * MINUTE })
    source.clockMoved(4 * MINUTE)
    expect(source.figure()).toMatchObject({ asOf: 6 * MINUTE })
  })
})
