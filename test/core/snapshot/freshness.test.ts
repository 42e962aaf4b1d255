import { describe, expect, it } from 'vitest'
import type { Snapshot, SourceFigure } from '../../../core/model/snapshot.ts'
import { instant } from '../../../core/model/units.ts'
import { freshness, metricFreshness, seenAt, snapshotFreshness } from '../../../core/snapshot/freshness.ts'
import { sampleSnapshot } from '../../helpers/sample-snapshot.ts'
import { wallStates } from '../../helpers/wall-states.ts'

const source: SourceFigure = {
  id: 'csv',
  label: 'CSV',
  asOf: instant(1_000),
  ageingAt: instant(2_000),
  staleAt: instant(3_000),
  failed: false,
  problem: null,
  notice: null,
}
const of = (...sources: readonly Partial<SourceFigure>[]): Snapshot => ({
  ...sampleSnapshot,
  sources: sources.map(known => ({ ...source, ...known })),
})

describe('freshness', () => {
  it.each([
    [1_999, 'live'],
    [2_000, 'ageing'],
    [2_999, 'ageing'],
    [3_000, 'stale'],
  ])('freshness at %d is %s', (now, expected) => {
    expect(freshness(source, instant(now))).toBe(expected)
  })

  it('freshness of a source that failed or never answered is stale', () => {
    expect(freshness({ ...source, failed: true }, instant(1_000))).toBe('stale')
    expect(freshness({ ...source, asOf: null }, instant(1_000))).toBe('stale')
  })

  it('freshness only ages with a problem that is not a failure yet', () => {
    expect(freshness({ ...source, problem: 'It did not answer.' }, instant(1_000))).toBe('live')
  })
})

describe('snapshotFreshness', () => {
  const now = instant(1_500)

  it('snapshotFreshness is the worst of its sources', () => {
    expect(snapshotFreshness(of({}), now)).toBe('live')
    expect(snapshotFreshness(of({}, { ageingAt: now }), now)).toBe('ageing')
    expect(snapshotFreshness(of({ ageingAt: now }, { staleAt: now }, {}), now)).toBe('stale')
  })

  it('snapshotFreshness without a source is stale', () => {
    expect(snapshotFreshness(of(), now)).toBe('stale')
  })
})

describe('metricFreshness', () => {
  const now = instant(1_500)
  const sources = of({ areas: ['tickets'], ageingAt: now }, { areas: ['surveys'], staleAt: now }).sources

  it('metricFreshness is that of the source of its area', () => {
    expect(metricFreshness('mttr', sources, now)).toBe('ageing')
    expect(metricFreshness('csat', sources, now)).toBe('stale')
  })

  it('metricFreshness of what is typed in rests on no source', () => {
    expect(metricFreshness('profit', sources, now)).toBe('live')
    expect(metricFreshness('receivablesDays', sources, now)).toBe('live')
    const money = of({ areas: ['money'], failed: true }).sources
    expect(metricFreshness('receivablesDays', money, now)).toBe('stale')
    expect(metricFreshness('profit', money, now)).toBe('live')
  })

  it('metricFreshness rests on every source where none says what it gives, and is stale without any', () => {
    expect(metricFreshness('profit', of({}, { failed: true }).sources, now)).toBe('stale')
    expect(metricFreshness('profit', [], now)).toBe('stale')
  })
})

describe('seenAt', () => {
  it('seenAt leaves a snapshot alone until it is stale', () => {
    const snapshot = of({})
    expect(seenAt(snapshot, instant(2_999))).toBe(snapshot)
  })

  it('seenAt withholds verdicts once stale, and keeps the figures', () => {
    const stale = seenAt(of({}), instant(3_000))
    expect(stale.metrics.map(({ verdict, need }) => [verdict, need])).toEqual([
      ['not-known', null],
      ['not-known', null],
      ['not-known', null],
    ])
    expect(stale.metrics.map(({ value }) => value)).toEqual(sampleSnapshot.metrics.map(({ value }) => value))
    expect(stale.metrics.map(({ fan }) => fan)).toEqual([[], [], []])
    const ladder = sampleSnapshot.pool.ladder.map(rung => ({ ...rung, percent: null }))
    expect(stale.pool).toEqual({ ...sampleSnapshot.pool, state: 'stale', wouldAdd: [], ladder })
  })

  it('seenAt shows no forecast on old numbers, but what they would pay now', () => {
    const { amount, ifNow, fullShare } = seenAt(
      { ...of({}), pool: wallStates.early.pool },
      instant(3_000),
    ).pool
    expect([amount, ifNow, fullShare]).toEqual([11_093_00, 11_093_00, null])
    const close = seenAt({ ...of({}), pool: wallStates['too-close'].pool }, instant(3_000)).pool
    expect([close.spread, close.fullShare]).toEqual([null, 1_386_00])
    const none = { ...sampleSnapshot.pool, asOf: null }
    expect(seenAt({ ...of({}), pool: none }, instant(3_000)).pool.amount).toBeNull()
  })

  it('seenAt withholds the verdicts that rest on the stale source only, and the pool is stale', () => {
    const seen = seenAt(of({ areas: ['tickets'] }, { areas: ['surveys'], failed: true }), instant(1_500))
    const before = sampleSnapshot.metrics.map(({ verdict }) => verdict)
    expect(seen.metrics.map(({ verdict }) => verdict)).toEqual([before[0], 'not-known', before[2]])
    expect(seen.metrics[0]).toBe(sampleSnapshot.metrics[0])
    expect(seen.pool).toMatchObject({ state: 'stale', amount: 11_093_00 })
  })

  it('seenAt withholds the verdicts of an area that its live source could not give', () => {
    const seen = seenAt(of({ areas: ['tickets', 'surveys'], withheld: ['tickets'] }), instant(1_500))
    const before = sampleSnapshot.metrics.map(({ verdict }) => verdict)
    expect(seen.metrics.map(({ verdict }) => verdict)).toEqual(['not-known', before[1], 'not-known'])
    expect(seen.pool.state).toBe('stale')
  })

  it('seenAt leaves a snapshot alone whose stale source gives nothing of it', () => {
    const snapshot = of({ areas: ['tickets', 'surveys'] }, { areas: [], failed: true })
    expect(seenAt(snapshot, instant(1_500))).toBe(snapshot)
  })

  it('seenAt twice is seenAt once', () => {
    const once = seenAt(of({}), instant(3_000))
    expect(seenAt(once, instant(4_000))).toEqual(once)
  })
})
