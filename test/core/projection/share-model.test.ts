import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Goal } from '../../../core/model/goal.ts'
import { betaBinomialCdf } from '../../../core/projection/beta-binomial.ts'
import { type ShareState, shareModel, shareOdds, shareRunRate } from '../../../core/projection/share-model.ts'
import { shareGoal, shareSample } from '../../../core/projection/share-state.ts'
import { aStanding, shareOfGoal } from '../../helpers/a-history.ts'

const state = (good: number, n: number, known: Partial<ShareState> = {}): ShareState => ({
  sample: { good, n },
  past: { good: 178, n: 180 },
  pastBusiness: 540,
  elapsed: 90,
  remaining: 90,
  kind: 'answers',
  ...known,
})
const CSAT = shareOfGoal('csat', 99)
const met = (of: ShareState, goal: Goal = CSAT, lastMet: boolean | null = null) =>
  shareOdds(shareModel(of), goal, lastMet)

describe('shareOdds', () => {
  it('shareOdds is the sum over every number of answers to come, in the open', () => {
    const model = shareModel(state(30, 30))
    expect(model.expected).toBeCloseTo(30, 9)
    expect([model.alpha, model.beta]).toEqual([0.3 + 0.5 * 2, 19.7 + 0.5 * 178 + 30])
    const wanted = model.coming.chances.reduce((sum, chance, i) => {
      const m = model.coming.first + i
      return sum + chance * betaBinomialCdf(Math.floor((30 + m) / 100), m, model.alpha, model.beta)
    }, 0)
    expect(met(state(30, 30)).met).toBeCloseTo(wanted, 12)
  })

  it('shareOdds is certain when nothing is to come', () => {
    expect(met(state(99, 100, { remaining: 0 })).met).toBe(1)
    expect(met(state(98, 100, { remaining: 0 })).met).toBe(0)
    // Nothing counted is not known, and never met.
    expect(met(state(0, 0, { remaining: 0 })).met).toBe(0)
  })

  it('shareOdds never rises with one more bad answer, and lies between 0 and 1', () => {
    const counts = fc.record({ n: fc.integer({ min: 1, max: 120 }), bad: fc.nat(5), remaining: fc.nat(200) })
    fc.assert(
      fc.property(counts, fc.constantFrom('above', 'at least'), ({ n, bad, remaining }, comparator) => {
        const goal = { ...CSAT, comparator } as Goal
        const good = Math.max(1, n - bad)
        const [better, worse] = [
          met(state(good, n, { remaining }), goal).met,
          met(state(good - 1, n, { remaining }), goal).met,
        ]
        expect(worse).toBeLessThanOrEqual(better + 1e-12)
        expect(better).toBeLessThanOrEqual(1)
        expect(worse).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('shareOdds counts a past of promises as 150 at most', () => {
    const model = shareModel(state(0, 0, { kind: 'promises', past: { good: 1_900, n: 2_000 } }))
    expect([model.alpha, model.beta]).toEqual([0.5 + 7.5, 9.5 + 142.5])
  })

  it('shareOdds follows the rule for too few answers', () => {
    const few = state(9, 10, { remaining: 0 })
    const rule = (below: 'judged' | 'forgive-one' | 'left-out' | 'last-verdict') => ({
      ...CSAT,
      minimum: { counted: 20, below },
    })
    expect(met(few, rule('judged'))).toEqual({ met: 0, leftOut: 0 })
    expect(met(few, rule('forgive-one'))).toEqual({ met: 1, leftOut: 0 })
    expect(met(few, rule('left-out'))).toEqual({ met: 0, leftOut: 1 })
    expect(met(few, rule('last-verdict'), true)).toEqual({ met: 1, leftOut: 0 })
    expect(met(few, rule('last-verdict'), null)).toEqual({ met: 0, leftOut: 0 })
  })
})

describe('shareRunRate', () => {
  it('shareRunRate is half where as many bad ones are to come as there is room for', () => {
    expect(shareRunRate(state(95, 100), shareOfGoal('csat', 95))).toBeCloseTo(0.5, 9)
  })

  it('shareRunRate is certain without any bad one, and at the end', () => {
    expect(shareRunRate(state(50, 50), CSAT)).toBe(1)
    expect(shareRunRate(state(98, 100, { remaining: 0 }), CSAT)).toBe(0)
    expect(shareRunRate(state(99, 100, { remaining: 0 }), CSAT)).toBe(1)
  })
})

describe('shareSample', () => {
  const standing = aStanding({
    answers: { positive: 8, neutral: 2, negative: 1 },
    response: { good: 3, n: 4 },
  })

  it('shareSample counts neutral answers as the team does', () => {
    expect(shareSample(standing, 'csat', 'against')).toEqual({ good: 8, n: 11 })
    expect(shareSample(standing, 'csat', 'excluded')).toEqual({ good: 8, n: 9 })
    expect(shareSample(standing, 'csat', 'net')).toEqual({ good: 9, n: 11 })
    expect(shareSample(standing, 'slaResponse', 'against')).toEqual({ good: 3, n: 4 })
  })

  it('shareGoal tells a net score as a share of good ones', () => {
    // 8 of 10 positive and 2 negative is a net score of 60 %.
    expect(shareGoal(shareOfGoal('csat', 60), 'net').target).toEqual({ num: 160, den: 200 })
    expect(shareGoal(CSAT, 'against')).toBe(CSAT)
  })
})
