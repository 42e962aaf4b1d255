import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { median } from '../../../core/metrics/median.ts'

const of = (...values: readonly number[]) => median(Float64Array.from(values))

describe('median', () => {
  it('median of an odd number is the one in the middle', () => {
    expect(of(9, 1, 5)).toBe(5)
    expect(of(7)).toBe(7)
  })

  it('median of an even number is the mean of the two in the middle', () => {
    expect(of(4, 1, 3, 2)).toBe(2.5)
    expect(of(2, 2)).toBe(2)
  })

  it('median of none is null', () => {
    expect(of()).toBeNull()
  })

  it('median is what sorting finds, with many equal values too', () => {
    const values = fc.oneof(
      fc.array(fc.nat(3), { minLength: 1, maxLength: 60 }),
      fc.array(fc.nat(1e9), { minLength: 1, maxLength: 60 }),
    )
    fc.assert(
      fc.property(values, all => {
        const sorted = all.toSorted((a, b) => a - b)
        const half = all.length / 2
        const middle = sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1)
        expect(of(...all)).toBe(middle.reduce((sum, value) => sum + value, 0) / middle.length)
      }),
      { numRuns: 500 },
    )
  })
})
