import { describe, expect, it } from 'vitest'
import { wholeUnits, wholeUnitsDown } from '../../../core/bonus/whole-units.ts'
import { cents } from '../../../core/model/units.ts'

describe('wholeUnits', () => {
  it.each([
    [11_093_33, 11_093_00],
    [5_546_67, 5_547_00],
    [50, 0],
    [1_50, 2_00],
    [0, 0],
  ])('wholeUnits shows %d cents as %d, a half to the even unit', (amount, expected) => {
    expect(wholeUnits(cents(amount))).toBe(expected)
  })
})

describe('wholeUnitsDown', () => {
  it('wholeUnitsDown never promises a unit too much', () => {
    expect(wholeUnitsDown(cents(1_386_99))).toBe(1_386_00)
    expect(wholeUnitsDown(cents(99))).toBe(0)
    expect(wholeUnitsDown(cents(7_00))).toBe(7_00)
  })
})
