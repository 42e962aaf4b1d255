import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Exact } from '../../../core/model/units.ts'
import { tierOdds } from '../../../core/projection/tier-odds.ts'

const at = (hours: number): Exact => ({ num: hours, den: 1 })
/** A resolution time that is anything from 0 to 10 hours alike: the chance to be at most a target. */
const alike = ({ num, den }: Exact) => Math.min(1, Math.max(0, num / den / 10))
const TIERS = [
  { target: at(8), score: 0.5 },
  { target: at(5), score: 1 },
  { target: at(4), score: 1.5 },
]

describe('tierOdds', () => {
  it('tierOdds of steps is the score of the hardest tier reached', () => {
    const odds = tierOdds(TIERS, alike, 'steps')
    expect(odds.map(({ level }) => level)).toEqual([0, 0.5, 1, 1.5])
    expect(odds.map(({ chance }) => Math.round(chance * 100))).toEqual([20, 30, 10, 40])
  })

  it('tierOdds of lines has rungs at the tiers only, and the average of the straight lines', () => {
    const odds = tierOdds(TIERS, alike, 'lines')
    expect(odds.map(({ level }) => level)).toEqual([0, 0.5, 1, 1.5])
    // Below 8 h the score runs from 0.5 to 1 over 3 h, then to 1.5 over 1 h: averages 0.75 and 1.25.
    const average = odds.reduce((sum, { level, chance }) => sum + level * chance, 0)
    expect(average).toBeCloseTo(0.3 * 0.75 + 0.1 * 1.25 + 0.4 * 1.5, 9)
  })

  it('tierOdds adds up to 1 and has no chance below 0, even of a model that wavers', () => {
    const tier = fc.record({
      target: fc.integer({ min: 1, max: 20 }).map(at),
      score: fc.double({ min: 0, max: 2, noNaN: true }),
    })
    fc.assert(
      fc.property(
        fc.array(tier, { minLength: 1, maxLength: 5 }),
        fc.constantFrom('steps', 'lines'),
        (tiers, shape) => {
          const wavering = ({ num, den }: Exact) => Math.abs(Math.sin(num / den))
          const odds = tierOdds(tiers, wavering, shape as 'steps' | 'lines')
          expect(odds.reduce((sum, { chance }) => sum + chance, 0)).toBeCloseTo(1, 9)
          for (const { chance } of odds) expect(chance).toBeGreaterThanOrEqual(-1e-12)
        },
      ),
    )
  })
})
