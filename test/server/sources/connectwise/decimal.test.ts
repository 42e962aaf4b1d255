import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { monthly, parseDecimal, sumOf, wholeCents } from '../../../../server/sources/connectwise/decimal.ts'
import { nearestEven } from '../../../helpers/rational-oracle.ts'

const centsOf = (value: unknown, months = 1) => {
  const found = parseDecimal(value)
  return found && wholeCents(monthly(found, months))
}

describe('parseDecimal', () => {
  it.each([
    [1234.56, 123_456n, 2],
    ['1234.560', 1_234_560n, 3],
    [-0.1, -1n, 1],
    [1e21, 10n ** 21n, 0],
    ['1.5e-7', 15n, 8],
    [0, 0n, 0],
  ])('parseDecimal reads %s as it was written', (value, units, places) => {
    expect(parseDecimal(value)).toEqual({ units, places })
  })

  it.each([null, undefined, '', 'much', '1,5', Number.NaN, Number.POSITIVE_INFINITY, {}, true])(
    'parseDecimal reads nothing from %s',
    value => {
      expect(parseDecimal(value)).toBeNull()
    },
  )
})

describe('wholeCents', () => {
  it('wholeCents keep every amount in cents as it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e13, max: 1e13 }), amount => {
        const sign = amount < 0 ? '-' : ''
        const size = String(Math.abs(amount)).padStart(3, '0')
        const text = `${sign}${size.slice(0, -2)}.${size.slice(-2)}`
        // By the text and by the double that a parser of JSON makes of it.
        expect([centsOf(text), centsOf(Number(text))]).toEqual([amount, amount])
      }),
    )
  })

  it('wholeCents round a half to the even cent, once', () => {
    expect([0.125, 0.135, -0.125, -0.135, 0.1251].map(value => centsOf(value))).toEqual([
      12, 14, -12, -14, 13,
    ])
    expect(centsOf(1000, 12)).toBe(83_33)
    const third = parseDecimal(100)
    if (third)
      expect(wholeCents(sumOf([monthly(third, 3), monthly(third, 3), monthly(third, 3)]))).toBe(100_00)
  })

  it('wholeCents equal an oracle in rationals, in whatever order the parts come', () => {
    const part = fc.record({
      value: fc.integer({ min: -9_999_999, max: 9_999_999 }),
      months: fc.integer({ min: 1, max: 36 }),
    })
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), parts => {
        const told = parts.map(({ value, months }) => monthly({ units: BigInt(value), places: 3 }, months))
        const den = parts.reduce((all, { months }) => all * BigInt(months), 1000n)
        const num = parts.reduce(
          (all, { value, months }) => all + (BigInt(value) * den) / (1000n * BigInt(months)),
          0n,
        )
        expect(wholeCents(sumOf(told))).toBe(Number(nearestEven([num * 100n, den])))
        expect(wholeCents(sumOf(told.toReversed()))).toBe(wholeCents(sumOf(told)))
      }),
    )
  })

  it('wholeCents are null where they would be lost', () => {
    expect(centsOf(1e21)).toBeNull()
  })
})
