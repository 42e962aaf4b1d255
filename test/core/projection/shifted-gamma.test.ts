import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shiftedGamma } from '../../../core/projection/shifted-gamma.ts'
import { normalCdf } from '../../../core/projection/special-functions.ts'
import { speedNodes } from '../../../core/projection/speed-nodes.ts'

describe('shiftedGamma', () => {
  it('shiftedGamma of an exponential is exact', () => {
    // Mean 1, variance 1, third cumulant 2.
    for (const y of [0.1, 1, 3]) expect(shiftedGamma(y, 1, 1, 2)).toBeCloseTo(1 - Math.exp(-y), 12)
  })

  it('shiftedGamma without variance is a step at the mean', () => {
    expect(shiftedGamma(2, 2, 0, 0)).toBe(1)
    expect(shiftedGamma(1.9, 2, 0, 0)).toBe(0)
  })

  it('shiftedGamma goes over into the normal distribution without a jump', () => {
    for (const z of [-2, -0.5, 0, 1.5])
      expect(Math.abs(shiftedGamma(z, 0, 1, 0.0201) - normalCdf(z))).toBeLessThan(0.002)
  })

  it('shiftedGamma rises with y, lies between 0 and 1, and mirrors', () => {
    const number = fc.double({ min: -5, max: 5, noNaN: true })
    fc.assert(
      fc.property(number, number, number, (a, b, skew) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)]
        const [p, q] = [shiftedGamma(low, 0, 1, skew), shiftedGamma(high, 0, 1, skew)]
        expect(p).toBeGreaterThanOrEqual(0)
        expect(q).toBeLessThanOrEqual(1)
        expect(p).toBeLessThanOrEqual(q + 1e-12)
        expect(shiftedGamma(-low, 0, 1, -skew)).toBeCloseTo(1 - p, 9)
      }),
    )
  })
})

describe('speedNodes', () => {
  it('speedNodes have the moments of the logarithm they stand for', () => {
    const nodes = speedNodes(0.3, 0.2)
    const mean = (of: (log: number) => number) =>
      nodes.reduce((sum, { speed, weight }) => sum + weight * of(Math.log(speed)), 0)
    expect(mean(() => 1)).toBeCloseTo(1, 14)
    expect(mean(log => log)).toBeCloseTo(0.3, 14)
    expect(mean(log => (log - 0.3) ** 2)).toBeCloseTo(0.04, 14)
    expect(mean(log => (log - 0.3) ** 4)).toBeCloseTo(3 * 0.04 ** 2, 14)
  })
})
