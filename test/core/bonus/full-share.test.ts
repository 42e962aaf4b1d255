import { describe, expect, it } from 'vitest'
import { fullShare } from '../../../core/bonus/full-share.ts'
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
