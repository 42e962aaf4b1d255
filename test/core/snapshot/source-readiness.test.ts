import { describe, expect, it } from 'vitest'
import type { SourceFigure } from '../../../core/model/snapshot.ts'
import { instant } from '../../../core/model/units.ts'
import { sourceReadiness } from '../../../core/snapshot/source-readiness.ts'

const NOW = instant(1_000_000)
const figure = (id: string, more: Partial<SourceFigure> = {}): SourceFigure => ({
  ...{ id, label: id, asOf: instant(NOW - 42_400), ageingAt: instant(NOW + 1), staleAt: instant(NOW + 2) },
  ...{ failed: false, problem: null, notice: null },
  ...more,
})
const of = (...teams: readonly (readonly SourceFigure[])[]) =>
  sourceReadiness(
    teams.map(sources => ({ sources })),
    NOW,
  )

describe('sourceReadiness', () => {
  it('sourceReadiness says how old the data of each source is, in whole seconds', () => {
    expect(of([figure('csv')])).toEqual([{ name: 'csv', state: 'live', age: 42 }])
    expect(of([figure('csv', { ageingAt: NOW })])).toMatchObject([{ state: 'ageing' }])
    expect(of([figure('csv', { staleAt: NOW })])).toMatchObject([{ state: 'stale' }])
  })

  it('sourceReadiness has no age without data, and none below 0 where a clock is ahead', () => {
    expect(of([figure('csv', { asOf: null })])).toEqual([{ name: 'csv', state: 'stale', age: null }])
    expect(of([figure('csv', { asOf: instant(NOW + 60_000) })])).toMatchObject([{ age: 0 }])
  })

  it('sourceReadiness leaves out what nothing rests on', () => {
    expect(of([figure('csv', { areas: [], failed: true })])).toEqual([])
    expect(of()).toEqual([])
  })

  it('sourceReadiness names a source of several teams once, as the worst of them has it', () => {
    const withholds = figure('psa', { areas: ['money'], withheld: ['money'] })
    const works = figure('psa', { areas: ['tickets'] })
    for (const teams of [
      [[works], [withholds]],
      [[withholds], [works]],
    ])
      expect(of(...teams)).toEqual([{ name: 'psa', state: 'stale', age: 42 }])
  })
})
