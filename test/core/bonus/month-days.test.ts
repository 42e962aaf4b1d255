import { describe, expect, it } from 'vitest'
import { monthDays } from '../../../core/bonus/month-days.ts'
import { ALWAYS, NOVEMBER } from '../../helpers/november.ts'

describe('monthDays', () => {
  it('monthDays are all dates of the month, though one has 25 hours', () => {
    const { first, last, days } = monthDays(NOVEMBER, 'calendar', ALWAYS)
    expect([first, last, days.length]).toEqual(['2026-11-01', '2026-11-30', 30])
  })

  it('monthDays by working days leave closed days and holidays out, and keep the ends of the month', () => {
    const { 0: _, 6: __, ...week } = ALWAYS.week
    const { first, last, days } = monthDays(NOVEMBER, 'working', {
      ...ALWAYS,
      week,
      holidays: ['2026-11-26'],
    })
    expect([first, last, days.length, days[0]]).toEqual(['2026-11-01', '2026-11-30', 20, '2026-11-02'])
  })
})
