import { describe, expect, it } from 'vitest'
import { HOUR, instant } from '../../../core/model/units.ts'
import { isDueSoon } from '../../../core/snapshot/is-due-soon.ts'

describe('isDueSoon', () => {
  it('isDueSoon is true up to an hour ahead and false beyond', () => {
    expect(isDueSoon(instant(HOUR), instant(0))).toBe(true)
    expect(isDueSoon(instant(HOUR + 1), instant(0))).toBe(false)
  })

  it('isDueSoon is true of what is late already', () => {
    expect(isDueSoon(instant(0), instant(HOUR))).toBe(true)
  })
})
