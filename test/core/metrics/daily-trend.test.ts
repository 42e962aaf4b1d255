import { describe, expect, it } from 'vitest'
import { dailyTrend } from '../../../core/metrics/daily-trend.ts'
import { lastDay } from '../../../core/metrics/last-day.ts'
import { contextOf, NOVEMBER, on, ZONE } from '../../helpers/november.ts'

describe('dailyTrend', () => {
  it('dailyTrend has a point at each day of the month that has a value, the last one at its end', () => {
    const context = contextOf({ now: on('04 15:00') })
    const found = dailyTrend(context, until => (until < on('03 00:00') ? null : { num: 1, den: 1 }))
    expect(found.map(({ at }) => at)).toEqual([on('03 00:00'), on('04 00:00'), on('04 15:00')])
  })

  it('dailyTrend of a whole month ends with it, and has none before its first instant', () => {
    const all = (now = NOVEMBER.to) => dailyTrend(contextOf({ now }), () => ({ num: 1, den: 1 }))
    expect([all().length, all().at(-1)?.at]).toEqual([30, NOVEMBER.to])
    expect(all(NOVEMBER.from)).toEqual([])
  })
})

describe('lastDay', () => {
  it('lastDay is the day of an instant, and the one before at midnight', () => {
    expect(lastDay(ZONE, on('10 00:01'))).toBe('2026-11-10')
    expect(lastDay(ZONE, on('10 00:00'))).toBe('2026-11-09')
  })
})
