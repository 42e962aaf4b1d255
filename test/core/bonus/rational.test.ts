import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compared,
  least,
  minus,
  most,
  over,
  plus,
  rational,
  rounded,
  times,
} from '../../../core/bonus/rational.ts'
import { add, multiply, nearestEven } from '../../helpers/rational-oracle.ts'

const any = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.bigInt({ min: 1n, max: 10n ** 6n }))
  .map(([num, den]) => rational(num, den))

describe('rational', { timeout: 60_000 }, () => {
  it('rational is in its lowest terms', () => {
    expect(rational(6, 4)).toEqual({ num: 3n, den: 2n })
    expect(rational(-6, 4)).toEqual({ num: -3n, den: 2n })
    expect(rational(0, 7)).toEqual({ num: 0n, den: 1n })
  })

  it('rational refuses a divisor that is not above 0', () => {
    expect(() => rational(1, 0)).toThrow(RangeError)
    expect(() => over(rational(1), rational(0))).toThrow(RangeError)
  })

  it('rational sums and products agree with fractions that are never reduced', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        const [sum, product] = [add([a.num, a.den], [b.num, b.den]), multiply([a.num, a.den], [b.num, b.den])]
        expect(plus(a, b)).toEqual(rational(...sum))
        expect(times(a, b)).toEqual(rational(...product))
        expect(minus(plus(a, b), b)).toEqual(a)
        if (b.num > 0n) expect(times(over(a, b), b)).toEqual(a)
      }),
      { numRuns: 10_000 },
    )
  })
})

describe('compared', () => {
  it('compared tells the lesser and the greater of two', () => {
    expect([compared(rational(1, 3), rational(1, 2)), compared(rational(2, 4), rational(1, 2))]).toEqual([
      -1, 0,
    ])
    expect(least(rational(1, 3), rational(1, 2))).toEqual(rational(1, 3))
    expect(most(rational(1, 3), rational(1, 2))).toEqual(rational(1, 2))
  })
})

describe('rounded', { timeout: 60_000 }, () => {
  it('rounded sends a half to the even neighbour, as the oracle does', () => {
    expect([rounded(rational(5, 2)), rounded(rational(7, 2)), rounded(rational(-5, 2))]).toEqual([2, 4, -2])
    fc.assert(
      fc.property(any, some => {
        expect(BigInt(rounded(some))).toBe(nearestEven([some.num, some.den]))
      }),
      { numRuns: 10_000 },
    )
  })

  it('rounded refuses what doubles would lose', () => {
    expect(() => rounded(rational(2n ** 60n))).toThrow(RangeError)
  })
})
