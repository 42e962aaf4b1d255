import { describe, expect, it } from 'vitest'
import { datesOf, workingDates } from '../../../core/time/working-dates.ts'
import { ALWAYS, NOVEMBER } from '../../helpers/november.ts'

describe('datesOf', () => {
  it('datesOf a month are all of its dates, once each', () => {
    const dates = datesOf(NOVEMBER)
    expect([dates.length, new Set(dates).size, dates[0], dates[29]]).toEqual([
      30,
      30,
      '2026-11-01',
      '2026-11-30',
    ])
  })
})

describe('workingDates', () => {
  it('workingDates are those with any open time', () => {
    const { 0: _, 6: __, ...week } = ALWAYS.week
    const found = workingDates({ ...ALWAYS, week, holidays: ['2026-11-26'] }, NOVEMBER)
    expect(found).toHaveLength(20)
    expect(found).not.toContain('2026-11-26')
    expect(workingDates({ ...ALWAYS, week: {} }, NOVEMBER)).toEqual([])
  })
})
