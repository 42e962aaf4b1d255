import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { product, roundHalfEven } from '../../../core/bonus/money.ts'
import { cents } from '../../../core/model/units.ts'

describe('roundHalfEven', () => {
  it.each([
    [5n, 2n, 2n],
    [7n, 2n, 4n],
    [-5n, 2n, -2n],
    [-7n, 2n, -4n],
    [7n, 3n, 2n],
    [8n, 3n, 3n],
    [0n, 9n, 0n],
  ])('roundHalfEven sends %d / %d to %d', (num, den, expected) => {
    expect(roundHalfEven(num, den)).toBe(expected)
  })

  it('roundHalfEven is never further off than a half, and even at a half', () => {
    const num = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n })
    fc.assert(
      fc.property(num, fc.bigInt({ min: 1n, max: 10n ** 6n }), (n, d) => {
        const twiceOff = 2n * (roundHalfEven(n, d) * d - n)
        const size = twiceOff < 0n ? -twiceOff : twiceOff
        expect(size <= d).toBe(true)
        if (size === d) expect(roundHalfEven(n, d) % 2n).toBe(0n)
      }),
    )
  })
})

describe('product', () => {
  it('product takes 2 % of 184,372.50 exactly', () => {
    expect(product(cents(184_372_50), 200, 10_000)).toBe(3_687_45)
  })

  it('product keeps every cent where doubles would lose some', () => {
    expect(product(cents(9_007_199_254_740_991), 9_999, 10_000)).toBe(9_006_298_534_815_517)
  })

  it('product refuses an amount that is too large to be whole cents', () => {
    expect(() => product(cents(9e15), 2, 1)).toThrow(RangeError)
  })
})
