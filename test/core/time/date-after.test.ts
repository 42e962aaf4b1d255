import { describe, expect, it } from 'vitest'
import { dateAfter, daysBetween } from '../../../core/time/date-after.ts'

describe('dateAfter', () => {
  it('dateAfter crosses months, years and a leap day, and goes back', () => {
    expect([dateAfter('2026-12-31', 1), dateAfter('2028-02-28', 1), dateAfter('2026-03-01', -1)]).toEqual([
      '2027-01-01',
      '2028-02-29',
      '2026-02-28',
    ])
  })

  it('dateAfter refuses what is not a date', () => {
    expect(() => dateAfter('2026-02-30', 1)).toThrow(RangeError)
  })
})

describe('daysBetween', () => {
  it('daysBetween counts calendar days, whatever the clocks do', () => {
    expect(daysBetween('2026-10-31', '2026-11-02')).toBe(2)
    expect(daysBetween('2026-11-02', '2026-10-31')).toBe(-2)
  })
})
