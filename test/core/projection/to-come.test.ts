import { describe, expect, it } from 'vitest'
import { HOUR, millis } from '../../../core/model/units.ts'
import { toCome } from '../../../core/projection/to-come.ts'

const hours = (count: number) => millis(count * HOUR)

describe('toCome', () => {
  it('toCome goes on at the pace so far', () => {
    expect(toCome(880, hours(150), hours(60))).toBe(352)
    expect(toCome(3, hours(100), hours(50))).toBe(2)
  })

  it('toCome is nothing at the end of the month, or at no pace', () => {
    expect(toCome(880, hours(200), hours(0))).toBe(0)
    expect(toCome(0, hours(100), hours(100))).toBe(0)
  })

  it('toCome is unknown before any business time has passed', () => {
    expect(toCome(2, hours(0), hours(200))).toBeNull()
  })
})
