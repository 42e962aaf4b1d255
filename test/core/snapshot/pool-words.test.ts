import { describe, expect, it } from 'vitest'
import type { PoolFigure } from '../../../core/model/pool-figure.ts'
import type { Snapshot } from '../../../core/model/snapshot.ts'
import type { Cents } from '../../../core/model/units.ts'
import { grewWords, ladderTitle, poolLabel, poolLine } from '../../../core/snapshot/pool-words.ts'
import { sampleSnapshot } from '../../helpers/sample-snapshot.ts'
import { wallStates } from '../../helpers/wall-states.ts'

const { pool } = sampleSnapshot
const label = (snapshot: Snapshot) => poolLabel(snapshot, snapshot)
const line = (known: Partial<PoolFigure>) =>
  poolLine({ ...pool, ...known }, sampleSnapshot)
    .map(({ text }) => text)
    .join('')
const dollars = (amount: number) => (amount * 100) as Cents

/** DOMAIN.md section 5: label, amount, and the line that puts it in its place. */
const TABLE: { readonly [state in keyof typeof wallStates]: readonly [string, number, string] } = {
  early: [
    'November pool if all goals hold',
    16_640,
    'Early: 31 tickets, 4 answers. If it ended now: $11,093',
  ],
  'no-forecast': ['If it ended now', 11_093, 'All goals: $16,640. No forecast yet'],
  'forecast-off': ['If it ended now', 11_093, "Forecast off: no better than today's value"],
  'on-track': ['On track for', 11_093, ''],
  'on-track-other': ['On track for', 11_093, 'If it ended now: $5,547'],
  'too-close': ['If it ended now', 11_093, 'Too close to call: $5,547 to $16,640'],
  'playing-for': ['Playing for', 16_640, 'About 35%. If it ended now: nothing. Missing: satisfaction'],
  'out-of-reach': ['On track for', 11_093, 'Satisfaction almost out of reach. Hold the other two'],
  'nothing-likely': ['Nothing likely. Next month', 16_952, 'Satisfaction almost out of reach'],
  provisional: [
    'December pool if all goals hold',
    16_640,
    'Early: 31 tickets, 4 answers. If it ended now: $11,093',
  ],
  closed: [
    'December pool if all goals hold',
    16_640,
    'Early: 31 tickets, 4 answers. If it ended now: $11,093',
  ],
  stale: ['As of 2:31', 11_093, 'Goals are not judged'],
  estimated: ['On track for', 11_093, ''],
  grew: ['On track for', 11_093, ''],
}

describe('poolLabel', () => {
  it.each(Object.entries(TABLE))(
    'poolLabel, amount and poolLine of %s are the row of the table',
    (state, row) => {
      const snapshot: Snapshot = wallStates[state as keyof typeof wallStates]
      expect([label(snapshot), snapshot.pool.amount, line(snapshot.pool)]).toEqual([
        row[0],
        dollars(row[1]),
        row[2],
      ])
    },
  )

  it('poolLabel without any data says so', () => {
    expect(label({ ...sampleSnapshot, pool: { ...pool, state: 'no-data' } })).toBe('No data yet')
    expect(label({ ...sampleSnapshot, pool: { ...pool, state: 'stale', asOf: null } })).toBe('No data yet')
  })
})

describe('poolLine', () => {
  it('poolLine of the first hours, without data, ends after the counts', () => {
    expect(line({ state: 'early', ifNow: null, early: { tickets: 1, answers: 0 } })).toBe(
      'Early: 1 ticket, 0 answers',
    )
  })

  it('poolLine without data says what all goals pay', () => {
    expect(line({ state: 'no-data', amount: null, ifNow: null })).toBe('All goals: $16,640')
  })

  it('poolLine of a chance that rounds to none says under 5%', () => {
    expect(
      line({ state: 'playing-for', percent: 0, ifNow: dollars(0), missing: ['csat', 'slaResolution'] }),
    ).toBe('Under 5%. If it ended now: nothing. Missing: satisfaction and resolution SLA')
  })

  it('poolLine of all goals held says nothing of a missing one', () => {
    expect(line({ state: 'playing-for', percent: 45, ifNow: dollars(16_640), missing: [] })).toBe(
      'About 45%. If it ended now: $16,640',
    )
  })

  it('poolLine names every goal out of reach, who is left to hold, and another rung of now', () => {
    expect(line({ outOfReach: ['mttr', 'csat'] })).toBe(
      'Resolution time and satisfaction almost out of reach. Hold the other one',
    )
    expect(line({ outOfReach: ['mttr', 'csat', 'slaResponse'], ifNow: dollars(0) })).toBe(
      'Resolution time, satisfaction and first response almost out of reach. If it ended now: nothing',
    )
  })
})

describe('grewWords', () => {
  it.each([
    [2, 'Pool up $312 since October: 2 new agreements'],
    [1, 'Pool up $312 since October: 1 new agreement'],
    [0, 'Pool up $312 since October'],
  ])('grewWords of %d new agreements is %s', (agreements, text) => {
    expect(grewWords({ amount: dollars(312), since: '2026-10', agreements }, sampleSnapshot)).toBe(text)
  })
})

describe('ladderTitle', () => {
  it('ladderTitle is about endings with chances, and about pay without', () => {
    const title = (known: Partial<PoolFigure>) =>
      ladderTitle({ ...sampleSnapshot, pool: { ...pool, ...known } }, sampleSnapshot)
    const ladder = pool.ladder.map(rung => ({ ...rung, percent: null }))
    expect([title({}), title({ ladder }), title({ ladder, rehearsal: true })]).toEqual([
      'How November can end',
      'What November can pay',
      'What November would pay',
    ])
  })
})
