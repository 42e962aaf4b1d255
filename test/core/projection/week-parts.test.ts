import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HOUR, type Instant } from '../../../core/model/units.ts'
import { WEEK_PARTS, weekdays, weekParts } from '../../../core/projection/week-parts.ts'
import { calendarFor } from '../../../core/time/calendar-for.ts'
import { dayStarts } from '../../../core/time/day-starts.ts'
import { monthPeriod } from '../../../core/time/period.ts'
import { at, SCHEDULE, ZONE } from '../../helpers/demo-desk.ts'

const period = monthPeriod(ZONE, '2026-11')
const days = dayStarts(ZONE, period.from, period.to)
const calendar = calendarFor(SCHEDULE, period.from, period.to)

describe('weekdays', () => {
  it('weekdays counts the weekdays of a month, Sunday first', () => {
    // November 2026 begins on a Sunday and has 30 days.
    expect(weekdays('2026-11')).toEqual([5, 5, 4, 4, 4, 4, 4])
    expect(weekdays('2024-02')).toEqual([4, 4, 4, 4, 5, 4, 4])
  })
})

describe('weekParts', () => {
  it('weekParts has passed nothing at the start of a month, and everything at its end', () => {
    const start = weekParts(period, days, calendar, period.from)
    expect(start.passed).toEqual(new Array(WEEK_PARTS).fill(0))
    const end = weekParts(period, days, calendar, period.to)
    expect(end.slices).toEqual([])
    expect(end.passed.reduce((sum, count) => sum + count, 0)).toBeCloseTo(30 * 8, 9)
  })

  it('weekParts tells the business time left from the middle of a part', () => {
    // Monday the 30th, 06:00 to 09:00: its middle is 07:30, and ten hours are left.
    const { slices } = weekParts(period, days, calendar, at('2026-11-30T00:00:00-05:00'))
    expect(slices.find(({ bin }) => bin === 1 * 8 + 2)).toEqual({ bin: 10, share: 1, left: 10 * HOUR })
    // From 18:00 on nothing can be resolved in the month any more.
    expect(slices.map(({ bin }) => bin % 8)).toEqual([0, 1, 2, 3, 4, 5])
  })

  it('weekParts never tells more business time for a later part', () => {
    fc.assert(
      fc.property(fc.integer({ min: period.from, max: period.to }), now => {
        const { slices } = weekParts(period, days, calendar, now as Instant)
        slices.forEach((slice, i) => {
          expect(slice.left).toBeLessThanOrEqual(slices[i - 1]?.left ?? Number.POSITIVE_INFINITY)
          expect(slice.share).toBeGreaterThan(0)
        })
      }),
    )
  })
})
