import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cents } from '../../../core/model/units.ts'
import { partOf } from '../../../core/snapshot/part-of.ts'

const part = (amount: number, whole: number) => partOf(amount as Cents, whole as Cents)

describe('partOf', () => {
  it('partOf is hundredths of a percent, rounded', () => {
    expect([part(11_093_00, 16_640_00), part(5_547_00, 16_640_00)]).toEqual([6_666, 3_334])
    expect(part(20_800_00, 16_640_00)).toBe(12_500)
  })

  it('partOf is 0 of nothing, and of a pool of nothing', () => {
    expect([part(0, 16_640_00), part(5_00, 0), part(0, 0)]).toEqual([0, 0, 0])
  })

  it('partOf leaves a little more than nothing, and what is almost all short of it', () => {
    expect([part(1_00, 9_000_000_00), part(8_999_999_00, 9_000_000_00)]).toEqual([1, 9_999])
  })

  it('partOf knows nothing but the ratio, and keeps the order of amounts', () => {
    const amount = fc.integer({ min: 0, max: 1e9 })
    const whole = fc.integer({ min: 1, max: 1e9 })
    fc.assert(
      fc.property(amount, amount, whole, fc.integer({ min: 2, max: 90 }), (one, other, all, times) => {
        expect(part(one * times, all * times)).toBe(part(one, all))
        expect(Math.sign(part(one, all) - part(other, all)) * Math.sign(one - other)).toBeGreaterThanOrEqual(
          0,
        )
      }),
    )
  })
})
