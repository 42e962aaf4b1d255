import { describe, expect, it } from 'vitest'
import type { PoolShown } from '../../../core/model/audience.ts'
import type { MetricFigure } from '../../../core/model/metric-figure.ts'
import type { PreviousFigure, Snapshot } from '../../../core/model/snapshot.ts'
import { cents } from '../../../core/model/units.ts'
import { audienceSnapshot } from '../../../core/snapshot/audience-snapshot.ts'
import { FIGURES } from '../../../core/snapshot/figures.ts'
import type { Piece } from '../../../core/snapshot/piece.ts'
import { sampleSnapshot } from '../../helpers/sample-snapshot.ts'
import { wallStates } from '../../helpers/wall-states.ts'

const textOf = (pieces: readonly Piece[]) => pieces.map(({ text }) => text.replaceAll('\u00a0', ' ')).join('')
const shown = (pool: PoolShown, snapshot: Snapshot = sampleSnapshot) =>
  audienceSnapshot(snapshot, { pool, clients: false })
const speechOf = (snapshot: Snapshot) => ({ ...snapshot, amounts: snapshot.audience.pool })
const percent = shown('percent')
const bars = shown('bars')

const sales: MetricFigure = {
  ...{ ...sampleSnapshot.metrics[0]!, id: 'projectSales', value: { num: 8_333_33, den: 1 } },
  goal: { comparator: 'at least', target: { num: 10_000_00, den: 1 } },
}

describe('FIGURES', () => {
  it('FIGURES says amounts as percentages of the full pool', () => {
    const { pool, metrics } = percent
    const speech = speechOf(percent)
    expect(textOf(FIGURES['pool.amount'].show(pool.amount, speech))).toBe('67%')
    expect(textOf(FIGURES['pool.wouldAdd[]'].show(pool.wouldAdd[0]!, speech))).toBe(
      'Satisfaction would add 33%',
    )
    expect(metrics.map(({ amount }) => textOf(FIGURES['metrics[].amount'].show(amount, speech)))).toEqual([
      ...['33% of pool', '33% of pool', '33% of pool'],
    ])
    expect(
      pool.ladder.map(rung => [
        textOf(FIGURES['pool.ladder[].amount'].show(rung.amount, speech)),
        textOf(FIGURES['pool.ladder[].goals'].show(rung, speech)),
      ]),
    ).toEqual([
      ['100%', '20% likely'],
      ['67%', '55% likely'],
      ['33%', '25% likely'],
    ])
  })

  it('FIGURES never says all of the pool of what is less, or nothing of what is something', () => {
    const said = (part: number) => textOf(FIGURES['pool.amount'].show(cents(part), speechOf(percent)))
    expect([0, 1, 49, 9_950, 9_999, 10_000, 12_550].map(said)).toEqual([
      ...['0%', '1%', '1%', '99%', '99%', '100%', '126%'],
    ])
  })

  it('FIGURES says a percentage as the locale does', () => {
    const speech = { ...speechOf(percent), locale: 'de-DE' }
    expect(FIGURES['pool.amount'].show(percent.pool.amount, speech)[0]?.text).toBe('67\u00a0%')
  })

  it('FIGURES says below a percentage what it is one of, with the full share, and nothing below money or a bar', () => {
    const of = (snapshot: Snapshot) => textOf(FIGURES['audience.pool'].show(snapshot, speechOf(snapshot)))
    expect(of(percent)).toBe('of the full pool, 8% for a full share')
    expect(of({ ...percent, pool: { ...percent.pool, fullShare: null } })).toBe('of the full pool')
    expect(of(shown('percent', wallStates['nothing-likely']))).toContain("of this month's pool")
    const unknown = { ...percent, pool: { ...percent.pool, amount: null } }
    const none = [shown('percent', wallStates.early), unknown, shown('money'), bars]
    expect(none.map(of)).toEqual(['', '', '', ''])
  })

  it('FIGURES says no number of the pool with bars, and names a rung by its goals', () => {
    const speech = speechOf(bars)
    expect(FIGURES['pool.amount'].show(bars.pool.amount, speech)).toEqual([])
    expect(FIGURES['metrics[].amount'].show(bars.metrics[0]!.amount, speech)).toEqual([])
    expect(bars.pool.ladder.map(rung => textOf(FIGURES['pool.ladder[].goals'].show(rung, speech)))).toEqual([
      ...['all 3 goals', '2 goals', '1 goal'],
    ])
    expect(FIGURES['pool.ladder[].amount'].show(bars.pool.ladder[0]!.amount, speech)).toEqual([])
    expect(textOf(FIGURES['pool.amount'].show(null, speech))).toBe('\u2013')
  })

  it.each([
    ['early', 'Early: 31 tickets, 4 answers. If it ended now: 67%', 'Early: 31 tickets, 4 answers'],
    ['no-forecast', 'No forecast yet', 'No forecast yet'],
    ['on-track-other', 'If it ended now: 33%', ''],
    ['too-close', 'Too close to call: 33% to 100%', 'Too close to call'],
    [
      'playing-for',
      'About 35%. If it ended now: nothing. Missing: satisfaction',
      'If it ended now: nothing. Missing: satisfaction',
    ],
  ] as const)('FIGURES says the line of %s in percent, and without a number', (state, inPercent, bare) => {
    const line = (pool: PoolShown) => {
      const snapshot = shown(pool, wallStates[state])
      return textOf(FIGURES['pool.all'].show(snapshot.pool, speechOf(snapshot)))
    }
    expect([line('percent'), line('bars')]).toEqual([inPercent, bare])
  })

  it('FIGURES of no data has no line where all goals are 100% anyway', () => {
    const pool = { ...percent.pool, state: 'no-data', amount: null } as const
    expect(FIGURES['pool.all'].show(pool, speechOf(percent))).toEqual([])
  })

  it('FIGURES says a metric in money as a share of its goal, and a change of that goal without it', () => {
    for (const pool of ['percent', 'bars'] as const) {
      const told = shown(pool, { ...sampleSnapshot, metrics: [sales] })
      const speech = speechOf(told)
      const [metric] = told.metrics
      expect(textOf(FIGURES['metrics[].value'].show(metric!, speech))).toBe('83.3% of its goal')
      expect(textOf(FIGURES['metrics[].goal'].show(metric!, speech))).toBe('at least 100%')
      const goals = [{ ...sales.goal, id: sales.id }]
      const announced = { effective: '2026-12', goals, removed: [], others: false }
      expect(textOf(FIGURES.announced.show(announced, speech))).toBe(
        'From December 1: another goal for new project work',
      )
    }
  })

  it('FIGURES says the month before in percent of its own pool, and with bars how far it is', () => {
    const said = (pool: PoolShown, known: Partial<PreviousFigure> = {}) => {
      const snapshot = shown(pool, {
        ...wallStates.provisional,
        previous: { ...wallStates.provisional.previous!, ...known },
      })
      return textOf(FIGURES.previous.show(snapshot.previous!, speechOf(snapshot)))
    }
    expect(said('percent')).toBe('November, final on December 4: 67%')
    expect(said('percent', { state: 'closed' })).toBe('November paid 67%, 8% a full share')
    expect(said('bars')).toBe('November, final on December 4')
    expect(said('bars', { finalOn: wallStates.provisional.now })).toBe('November, to be closed')
    expect(said('bars', { state: 'closed' })).toBe('November is closed')
  })

  it('FIGURES says growth in percent, and a correction without its reason', () => {
    const snapshot = shown('percent', {
      ...wallStates.grew,
      pool: { ...wallStates.grew.pool, correction: 'The rate is 2% of $832,000' },
    })
    const speech = speechOf(snapshot)
    expect(textOf(FIGURES['pool.grew'].show(snapshot.pool.grew!, speech))).toBe(
      'Pool up 2% since October: 2 new agreements',
    )
    expect(textOf(FIGURES['pool.correction'].show(snapshot.pool.correction!, speech))).toBe(
      'Corrected this month: the admin pages say why',
    )
  })
})
