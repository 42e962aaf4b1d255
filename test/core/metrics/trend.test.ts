import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTrend } from '../../../core/metrics/trend.ts'
import { type Instant, instant } from '../../../core/model/units.ts'
import { dayStarts } from '../../../core/time/day-starts.ts'
import { localDate } from '../../../core/time/local-date.ts'
import { at, NOVEMBER, on, ZONE } from '../../helpers/november.ts'

const days = dayStarts(ZONE, NOVEMBER.from, NOVEMBER.to)

describe('createTrend', () => {
  it('createTrend joins the value so far at each end of day, from the first day that has one', () => {
    const trend = createTrend(days)
    trend.add(on('03 10:00'), 1, 1)
    trend.add(on('05 14:00'), 0, 1)
    trend.add(on('03 11:00'), 1, 1)
    expect(trend.points(on('05 15:00'))).toEqual([
      { at: on('04 00:00'), value: { num: 2, den: 2 } },
      { at: on('05 00:00'), value: { num: 2, den: 2 } },
      { at: on('05 15:00'), value: { num: 2, den: 3 } },
    ])
  })

  it('createTrend of nothing has no point', () => {
    expect(createTrend(days).points(NOVEMBER.to)).toEqual([])
    expect(createTrend(days).points(NOVEMBER.from)).toEqual([])
  })

  it('createTrend splits days at local midnight, around a change of the clocks too', () => {
    const trend = createTrend(days)
    trend.add(at('2026-11-01T23:59:59.999-05:00'), 1, 1)
    trend.add(at('2026-11-02T00:00-05:00'), 1, 1)
    const [first, second] = trend.points(NOVEMBER.to)
    expect(first).toEqual({ at: on('02 00:00'), value: { num: 1, den: 1 } })
    expect(second?.value).toEqual({ num: 2, den: 2 })
  })

  it('createTrend knows that a day may have 23 hours', () => {
    const march = dayStarts(ZONE, at('2026-03-01T00:00-05:00'), at('2026-04-01T00:00-04:00'))
    const monday = march[8] as Instant
    const trend = createTrend(march)
    trend.add(monday, 1, 1)
    expect(trend.points(instant(monday + 1))).toEqual([{ at: monday + 1, value: { num: 1, den: 1 } }])
  })

  it('createTrend puts every instant into its local day', () => {
    const inside = fc.integer({ min: NOVEMBER.from, max: NOVEMBER.to - 1 })
    fc.assert(
      fc.property(inside, moment => {
        const trend = createTrend(days)
        trend.add(instant(moment), 1, 1)
        const end = trend.points(NOVEMBER.to)[0]?.at ?? NOVEMBER.from
        expect(localDate(ZONE, instant(end - 1))).toBe(localDate(ZONE, instant(moment)))
      }),
    )
  })
})
