import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { largestRemainder } from '../../../core/bonus/largest-remainder.ts'

const weights = (...all: readonly number[]) =>
  all.map((weight, index) => ({ key: String.fromCharCode(97 + index), weight: BigInt(weight) }))

describe('largestRemainder', () => {
  it('largestRemainder cuts 3,687.45 by 31, 31, 31 and 17 days', () => {
    const parts = largestRemainder(368_745n, weights(31, 31, 31, 17))
    expect([...parts.values()]).toEqual([103_919n, 103_919n, 103_919n, 56_988n])
  })

  it('largestRemainder gives the odd unit of equal weights to the earlier key', () => {
    expect([...largestRemainder(16_640n, weights(1, 1, 1)).values()]).toEqual([5_547n, 5_547n, 5_546n])
    expect(largestRemainder(16_640n, weights(1, 1, 1).toReversed()).get('c')).toBe(5_546n)
  })

  it('largestRemainder gives it to the larger weight first on equal remainders', () => {
    expect([...largestRemainder(2n, weights(1, 3)).values()]).toEqual([0n, 2n])
  })

  it('largestRemainder cuts nothing among nobody or by no weight', () => {
    expect(largestRemainder(5n, [])).toEqual(new Map())
    expect(largestRemainder(5n, weights(0, 0))).toEqual(new Map())
  })

  const anyWeights = fc.array(fc.nat(1000), { minLength: 1, maxLength: 12 }).filter(all => all.some(Boolean))

  it('largestRemainder adds up exactly, and each part is its quota or one more', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), anyWeights, (amount, all) => {
        const parts = largestRemainder(amount, weights(...all))
        const sum = all.reduce((total, weight) => total + BigInt(weight), 0n)
        let total = 0n
        for (const { key, weight } of weights(...all)) {
          const part = parts.get(key) ?? -1n
          const floor = (amount * weight) / sum
          expect(part === floor || part === floor + 1n).toBe(true)
          if (weight === 0n) expect(part).toBe(0n)
          total += part
        }
        expect(total).toBe(amount)
      }),
    )
  })

  it('largestRemainder gives the same parts in any order of input', () => {
    const shuffled = anyWeights.chain(all => {
      const rows = weights(...all)
      const order = fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })
      return fc.tuple(fc.constant(rows), order)
    })
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 9n }), shuffled, (amount, [rows, order]) => {
        const expected = largestRemainder(amount, rows)
        for (const [key, part] of largestRemainder(amount, order)) expect(part).toBe(expected.get(key))
      }),
    )
  })
})
