import { describe, expect, it } from 'vitest'
import { meets } from '../../../core/bonus/meets.ts'
import type { Goal } from '../../../core/model/goal.ts'
import { holdOdds } from '../../../core/projection/hold-odds.ts'
import { goal } from '../../helpers/a-plan.ts'

const NINETY_NINE = goal('csat', 'at least', 99, 100)

/** Every sequence of good and bad answers, one by one. */
function enumerated(n: number, p: number, held: Goal): number {
  let odds = 0
  for (let sequence = 0; sequence < 2 ** n; sequence++) {
    const good = Array.from({ length: n }, (_, bit) => (sequence >> bit) & 1).filter(Boolean).length
    const chance = p ** good * (1 - p) ** (n - good)
    if (n > 0 && meets({ num: good, den: n }, held.comparator, held.target)) odds += chance
  }
  return odds
}

describe('holdOdds', () => {
  // Reference: exact binomial, at least 99 %, by the true share of good answers.
  it.each([
    [30, 0.545, 0.635, 0.74, 0.86, 0.942],
    [60, 0.298, 0.404, 0.547, 0.74, 0.887],
    [99, 0.135, 0.224, 0.37, 0.609, 0.82],
    [100, 0.403, 0.557, 0.736, 0.91, 0.983],
    [200, 0.235, 0.421, 0.677, 0.92, 0.992],
    [400, 0.097, 0.283, 0.629, 0.948, 0.999],
  ])('holdOdds of %i answers are those of the table', (counted, ...expected) => {
    const found = [980, 985, 990, 995, 998].map(num => holdOdds(counted, { num, den: 1000 }, NINETY_NINE))
    expect(found.map(odds => Math.round(odds * 1000) / 1000)).toEqual(expected)
  })

  it('holdOdds are the sum over every sequence of answers', () => {
    for (const held of [goal('csat', 'above', 2, 3), goal('csat', 'at least', 1, 2), NINETY_NINE])
      for (let n = 0; n <= 10; n++)
        for (const num of [0, 1, 5, 9, 10])
          expect(holdOdds(n, { num, den: 10 }, held)).toBeCloseTo(enumerated(n, num / 10, held), 12)
  })

  it('holdOdds of a strict goal step at one answer more', () => {
    const strict = goal('csat', 'above', 99, 100)
    expect(holdOdds(100, { num: 99, den: 100 }, strict)).toBeCloseTo(0.99 ** 100, 12)
    expect(holdOdds(101, { num: 99, den: 100 }, strict)).toBeGreaterThan(0.7)
  })

  it('holdOdds forgive one bad answer below the minimum, and only there', () => {
    const held: Goal = { ...NINETY_NINE, minimum: { counted: 50, below: 'forgive-one' } }
    const share = { num: 99, den: 100 }
    expect(holdOdds(49, share, held)).toBeCloseTo(0.99 ** 49 + 49 * 0.01 * 0.99 ** 48, 12)
    expect(holdOdds(50, share, held)).toBeCloseTo(0.99 ** 50, 12)
  })

  it('holdOdds without answers are 0, and 1 of a goal that always holds', () => {
    expect(holdOdds(0, { num: 1, den: 1 }, NINETY_NINE)).toBe(0)
    expect(holdOdds(40, { num: 1, den: 2 }, goal('csat', 'at least', 0, 1))).toBeCloseTo(1, 12)
  })
})
