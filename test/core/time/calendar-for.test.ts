import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY, type Instant, instant } from '../../../core/model/units.ts'
import { businessCalendar, businessMillisBetween } from '../../../core/time/business-time.ts'
import { calendarFor } from '../../../core/time/calendar-for.ts'
import { NINE_TO_FIVE, NOVEMBER } from '../../helpers/november.ts'

const { from, to } = NOVEMBER
const shifted = (at: Instant, days: number) => instant(at + days * DAY)

describe('calendarFor', () => {
  it('calendarFor answers the same question with the same calendar', () => {
    const schedule = { ...NINE_TO_FIVE }
    const first = calendarFor(schedule, from, to)
    expect(calendarFor(schedule, shifted(from, 2), shifted(to, -2))).toBe(first)
    expect(calendarFor(schedule, shifted(from, -30), to)).toBe(first)
  })

  it('calendarFor covers what is asked, and all that was asked before', () => {
    const schedule = { ...NINE_TO_FIVE }
    const first = calendarFor(schedule, from, to)
    const earlier = calendarFor(schedule, shifted(from, -1000), to)
    expect(earlier.from).toBeLessThanOrEqual(shifted(from, -1000))
    expect(earlier.to).toBeGreaterThanOrEqual(first.to)
    const later = calendarFor(schedule, to, shifted(to, 1000))
    expect(later.from).toBe(earlier.from)
    expect(later.to).toBeGreaterThanOrEqual(shifted(to, 1000))
  })

  it('calendarFor always reaches on far enough for due times', () => {
    const schedule = { ...NINE_TO_FIVE }
    for (let days = 0; days < 1500; days += 30) {
      const until = shifted(to, days)
      expect(calendarFor(schedule, from, until).to).toBeGreaterThanOrEqual(shifted(until, 100))
    }
  })

  it('calendarFor keeps the calendars of two schedules apart, though they look alike', () => {
    expect(calendarFor({ ...NINE_TO_FIVE }, from, to)).not.toBe(calendarFor({ ...NINE_TO_FIVE }, from, to))
  })

  it('calendarFor tells the same time as a calendar made for the question', () => {
    const made = businessCalendar(NINE_TO_FIVE, from, to)
    const inside = fc.integer({ min: from, max: to }).map(instant)
    fc.assert(
      fc.property(inside, inside, (a, b) => {
        const known = calendarFor(NINE_TO_FIVE, from, to)
        expect(businessMillisBetween(known, a, b)).toBe(businessMillisBetween(made, a, b))
      }),
    )
  })
})
