import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shownChances } from '../../../core/projection/shown-chances.ts'

describe('shownChances', () => {
  it('shownChances gives the largest remainders the steps that are left', () => {
    expect(shownChances([0.146, 0.589, 0.253, 0.012])).toEqual([15, 60, 25, 0])
    expect(shownChances([1])).toEqual([100])
  })

  it('shownChances of any chances are steps of 5, together 100, each less than a step off', () => {
    const parts = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(parts, each => {
        const all = each.reduce((sum, one) => sum + one, 0)
        const shown = shownChances(each.map(one => one / all))
        expect(shown.reduce((sum, one) => sum + one, 0)).toBe(100)
        shown.forEach((one, index) => {
          expect(one % 5).toBe(0)
          expect(Math.abs(one - (100 * each[index]!) / all)).toBeLessThan(5.0001)
        })
      }),
    )
  })
})
