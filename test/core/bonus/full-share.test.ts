import { describe, expect, it } from 'vitest'
import { fullShare, hasFullShare } from '../../../core/bonus/full-share.ts'
import { DEFAULT_SPLIT } from '../../../core/model/plan.ts'
import { cents } from '../../../core/model/units.ts'

describe('fullShare', () => {
  it('fullShare of two of three goals among eight is $1,386', () => {
    expect(fullShare(cents(11_093_33), 8)).toBe(1_386_00)
  })

  it('fullShare divides by parts of a share', () => {
    expect(fullShare(cents(750_00), 7.5)).toBe(100_00)
    expect(fullShare(cents(1_00), 0.01)).toBe(100_00)
  })

  it('fullShare is not known without full shares', () => {
    expect([fullShare(cents(1), null), fullShare(cents(1), 0)]).toEqual([null, null])
  })

  it('fullShare of nothing is nothing', () => {
    expect(fullShare(cents(0), 8)).toBe(0)
  })
})

describe('hasFullShare', () => {
  it('hasFullShare is so by default, and for heads under a fixed share', () => {
    expect(hasFullShare({})).toBe(true)
    expect(hasFullShare({ split: { ...DEFAULT_SPLIT, basis: 'equal' } })).toBe(true)
  })

  it('hasFullShare is not so where a full-time person gets another amount', () => {
    expect(hasFullShare({}, true)).toBe(false)
    expect(hasFullShare({ split: { ...DEFAULT_SPLIT, policy: 'fixed-pool' } })).toBe(false)
    expect(hasFullShare({ split: { ...DEFAULT_SPLIT, basis: 'hours' } })).toBe(false)
    expect(hasFullShare({ split: { ...DEFAULT_SPLIT, personCap: cents(500_00) } })).toBe(false)
  })
})
