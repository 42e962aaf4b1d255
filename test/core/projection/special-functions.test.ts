import { describe, expect, it } from 'vitest'
import { betaBinomialCdf, betaBinomialQuantile } from '../../../core/projection/beta-binomial.ts'
import { negativeBinomial } from '../../../core/projection/negative-binomial.ts'
import { gammaCdf, logGamma, normalCdf } from '../../../core/projection/special-functions.ts'
import facts from '../../fixtures/special-functions.json'

const relative = (found: number, wanted: number) =>
  Math.abs(found - wanted) / Math.max(1e-300, Math.abs(wanted))

// The fixture names the SciPy release that made its values.
describe('special functions', () => {
  it('the fixture holds at least forty values made by SciPy', () => {
    const { origin, ...values } = facts
    expect(origin).toContain('SciPy')
    expect(Object.values(values).flat().length).toBeGreaterThan(60)
  })

  it.each(facts.normalCdf)('normalCdf of %d is what SciPy finds, to 14 digits', (x, wanted) => {
    expect(relative(normalCdf(x!), wanted!)).toBeLessThan(1e-14)
  })

  it.each(facts.gammaCdf)(
    'gammaCdf of %d, shape %d, is what SciPy finds, to 12 digits',
    (x, shape, wanted) => {
      expect(relative(gammaCdf(x!, shape!), wanted!)).toBeLessThan(1e-12)
    },
  )

  it.each(facts.logGamma)('logGamma of %d is what SciPy finds, to 14 digits', (x, wanted) => {
    expect(Math.abs(logGamma(x!) - wanted!)).toBeLessThan(1e-14 * Math.max(1, Math.abs(wanted!)))
  })

  it('gammaCdf is 0 below the distribution', () => {
    expect(gammaCdf(-1, 3)).toBe(0)
    expect(gammaCdf(0, 3)).toBe(0)
  })

  it.each(facts.betaBinomialCdf)(
    'betaBinomialCdf of %d of %d is what SciPy finds, to 1e-11',
    (k, n, alpha, beta, wanted) => {
      expect(Math.abs(betaBinomialCdf(k!, n!, alpha!, beta!) - wanted!)).toBeLessThan(1e-11)
    },
  )

  it('betaBinomialCdf is 0 below none, and 1 at all', () => {
    expect(betaBinomialCdf(-1, 10, 1, 9)).toBe(0)
    expect(betaBinomialCdf(10, 10, 1, 9)).toBe(1)
    expect(betaBinomialCdf(0, 0, 1, 9)).toBe(1)
  })

  it('betaBinomialQuantile is the first count whose distribution reaches the level', () => {
    for (const level of [0.1, 0.5, 0.9]) {
      const k = betaBinomialQuantile(level, 60, 2, 100)
      expect(betaBinomialCdf(k, 60, 2, 100)).toBeGreaterThanOrEqual(level)
      expect(betaBinomialCdf(k - 1, 60, 2, 100)).toBeLessThan(level)
    }
  })

  it.each(facts.negativeBinomial)(
    'negativeBinomial of %d at mean %d is what SciPy finds, but for the tails cut off',
    (m, mean, shape, wanted) => {
      const { first, chances } = negativeBinomial(mean!, shape!)
      expect(Math.abs((chances[m! - first] ?? 0) - wanted!)).toBeLessThan(1e-2 * wanted! + 1e-9)
    },
  )

  it('negativeBinomial adds up to 1 and keeps its mean', () => {
    for (const mean of [0.3, 4, 60, 700]) {
      const { first, chances } = negativeBinomial(mean, 60)
      expect(chances.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12)
      expect(chances.reduce((sum, p, i) => sum + p * (first + i), 0) / mean).toBeCloseTo(1, 2)
    }
    expect(negativeBinomial(0, 60)).toEqual({ first: 0, chances: [1] })
  })
})
