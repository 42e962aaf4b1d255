import { describe, expect, it } from 'vitest'
import { shareText, spanText, trialNotes, trialPieces } from '../../../admin/goals/trial-text.ts'
import type { Instant } from '../../../core/model/units.ts'
import { basisPoints, cents } from '../../../core/model/units.ts'
import type { SimulatedMonth } from '../../../core/projection/simulate.ts'
import type { Simulation } from '../../../core/projection/simulation.ts'

const SPEECH = { locale: 'en-US', currency: 'USD', zone: 'UTC', now: 0 as Instant }

const MONTH: SimulatedMonth = {
  ...{ month: '2026-10', met: 3, of: 3, pool: cents(1_531_000), pays: cents(1_531_000), fullShares: 8 },
  ...{ perShare: cents(191_375), lacks: [], held: {} },
}

const tried = (change: Partial<Simulation> = {}): Simulation => ({
  ...{ months: Array.from({ length: 12 }, () => MONTH), total: cents(14_822_000), fullMonths: 9 },
  ...{ perShare: cents(1_852_899), worst: cents(0), best: cents(206_299), verdicts: [] },
  ...{ shareOfPay: null, rate: null },
  ninth: { perShare: cents(1_600_000), change: cents(-252_899), cost: cents(0) },
  ...change,
})

const said = (version: Simulation, other: Simulation | null) =>
  trialPieces({ version, other, history: { done: 0, of: 0 } }, SPEECH)
    .map(({ text }) => text)
    .join('')

describe('trialPieces', () => {
  it('trialPieces says what a draft would have paid instead of what is saved, and its full months', () => {
    expect(said(tried(), tried({ total: cents(12_190_500), fullMonths: 6 }))).toBe(
      'Over the last 12 months this plan would have paid $148,220 instead of $121,905, and 9 full months instead of 6.',
    )
  })

  it('trialPieces says that nothing differs where nothing does', () => {
    expect(said(tried(), tried())).toBe(
      'Over the last 12 months this plan would have paid $148,220, as before.',
    )
  })

  it('trialPieces says nothing without a draft, or before any month is known', () => {
    expect(said(tried(), null)).toBe('')
    expect(said(tried({ months: [] }), tried({ months: [] }))).toBe('')
  })
})

describe('spanText', () => {
  it('spanText names as many months as there are', () => {
    expect([1, 9].map(spanText)).toEqual(['the last month', 'the last 9 months'])
  })
})

describe('shareText', () => {
  it('shareText rounds a full share down, and adds its part of pay where that is known', () => {
    expect(shareText(tried(), SPEECH)).toBe('$18,528 for a full share')
    expect(shareText(tried({ shareOfPay: 0.2449 }), SPEECH)).toBe('$18,528 for a full share, 24% of pay')
  })
})

describe('trialNotes', () => {
  it('trialNotes tells goals that say nothing, the spread, the rate for a part of pay, and one share more', () => {
    const verdicts = [
      { metric: 'csat', held: 1, sentence: 'Satisfaction held in 1 of 12 months: too hard.' },
    ] as const
    const rate = {
      low: basisPoints(154),
      high: basisPoints(231),
      cost: { low: cents(100_000), high: cents(150_000) },
    }
    expect(trialNotes(tried({ verdicts, rate }), SPEECH)).toEqual([
      'Satisfaction held in 1 of 12 months: too hard.',
      'A full share got $0 in the worst month and $2,062 in the best.',
      'For 20% to 30% of pay: a pool rate of 1.54% to 2.31%, which costs $1,000 to $1,500 over these months.',
      'With one full share more, each gets $2,529 less over these months.',
    ])
  })

  it('trialNotes says what one share more costs where the pool grows with it', () => {
    const ninth = { perShare: cents(0), change: cents(0), cost: cents(1_200_000) }
    expect(trialNotes(tried({ ninth }), SPEECH).at(-1)).toBe(
      'With one full share more, each gets as much as before over these months, and the plan costs $12,000 more.',
    )
  })

  it('trialNotes says nothing without a month', () => {
    expect(trialNotes(tried({ months: [] }), SPEECH)).toEqual([])
  })
})
