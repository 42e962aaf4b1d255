import { describe, expect, it } from 'vitest'
import { periodFigure } from '../../../core/snapshot/period-figure.ts'
import { at, NINE_TO_FIVE, NOVEMBER, on } from '../../helpers/november.ts'

const week = {
  1: [[540, 1020]],
  2: [[540, 1020]],
  3: [[540, 1020]],
  4: [[540, 1020]],
  5: [[540, 1020]],
} as const
const office = { ...NINE_TO_FIVE, week }

describe('periodFigure', () => {
  it('periodFigure is the month with its working days, as the reference picture has them', () => {
    expect(periodFigure(NOVEMBER, office, on('24 14:47'))).toEqual({
      month: '2026-11',
      from: at('2026-11-01T00:00-04:00'),
      to: at('2026-12-01T00:00-05:00'),
      state: 'open',
      workingDays: { total: 21, done: 16, today: true, left: 4 },
    })
  })

  it('periodFigure of a desk without hours has no working day', () => {
    const { workingDays } = periodFigure(NOVEMBER, { ...office, week: {} }, on('24 14:47'))
    expect(workingDays).toEqual({ total: 0, done: 0, today: false, left: 0 })
  })
})
