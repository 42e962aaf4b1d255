import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meets } from '../../../core/bonus/meets.ts'

describe('meets', () => {
  it.each([
    ['below', false],
    ['at most', true],
    ['above', false],
    ['at least', true],
  ] as const)('meets exactly on target is decided by the comparator: %s', (comparator, expected) => {
    expect(meets({ num: 2, den: 4 }, comparator, { num: 1, den: 2 })).toBe(expected)
  })

  it('meets sees one part in nine quadrillion', () => {
    const large = Number.MAX_SAFE_INTEGER
    expect(meets({ num: large - 1, den: large }, 'at least', { num: 1, den: 1 })).toBe(false)
    expect(meets({ num: large, den: large - 1 }, 'above', { num: 1, den: 1 })).toBe(true)
  })

  it('meets holds for exactly one of below and at least, and of above and at most', () => {
    const num = fc.integer({ min: -50, max: 50 })
    const exact = fc.record({ num, den: fc.integer({ min: 1, max: 20 }) })
    fc.assert(
      fc.property(exact, exact, (value, target) => {
        expect(meets(value, 'below', target)).toBe(!meets(value, 'at least', target))
        expect(meets(value, 'above', target)).toBe(!meets(value, 'at most', target))
      }),
    )
  })
})
