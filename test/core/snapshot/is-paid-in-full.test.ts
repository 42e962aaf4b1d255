import { describe, expect, it } from 'vitest'
import type { PreviousFigure } from '../../../core/model/snapshot.ts'
import { cents } from '../../../core/model/units.ts'
import { isPaidInFull } from '../../../core/snapshot/is-paid-in-full.ts'
import { wallLooks } from '../../helpers/wall-looks.ts'

const full = wallLooks['full-month'].previous as PreviousFigure

describe('isPaidInFull', () => {
  it('isPaidInFull of a closed month that pays the whole pool, and of no other', () => {
    expect(isPaidInFull(full)).toBe(true)
    expect(isPaidInFull({ ...full, amount: cents(full.all - 1) })).toBe(false)
    expect(isPaidInFull({ ...full, state: 'provisional' })).toBe(false)
    expect(isPaidInFull({ ...full, rehearsal: true })).toBe(false)
  })

  it('isPaidInFull is false where the amount is not told, or there was no pool', () => {
    expect(isPaidInFull({ ...full, amount: null })).toBe(false)
    expect(isPaidInFull({ ...full, amount: cents(0), all: cents(0) })).toBe(false)
  })
})
