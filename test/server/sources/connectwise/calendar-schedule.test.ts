import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hoursEditSchema } from '../../../../core/model/hours-edit.ts'
import type { Segment } from '../../../../core/model/schedule.ts'
import { calendarSchedule } from '../../../../server/sources/connectwise/calendar-schedule.ts'
import type { Holiday } from '../../../../server/sources/connectwise/mapping-calendars.ts'

const desk = { name: 'Desk', week: { 5: [[480, 1020]] as Segment[] }, holidayList: 1 }
const ZONE = 'America/Chicago'
/** A Friday. */
const CHRISTMAS = '2026-12-25'

const schedule = (...holidays: Holiday[]) => calendarSchedule(desk, holidays, ZONE)

describe('calendarSchedule', () => {
  test('calendarSchedule has the hours of the calendar in the zone, and no holidays without any', () => {
    expect(schedule()).toEqual({ zone: ZONE, week: desk.week, holidays: [], overrides: {} })
  })

  test('calendarSchedule names whole holidays once and in order', () => {
    const days = ['2027-01-01', CHRISTMAS, CHRISTMAS].map(date => ({ date, hours: null }))
    expect(schedule(...days).holidays).toEqual([CHRISTMAS, '2027-01-01'])
  })

  test('calendarSchedule leaves the rest of a day open where a holiday takes some hours', () => {
    const noon: Holiday = { date: CHRISTMAS, hours: [720, 780] }
    const evening: Holiday = { date: CHRISTMAS, hours: [960, 1440] }
    expect(schedule(noon, evening).overrides).toEqual({
      [CHRISTMAS]: [
        [480, 720],
        [780, 960],
      ],
    })
  })

  test('calendarSchedule keeps a day closed that is a holiday as a whole and in part', () => {
    const whole: Holiday = { date: CHRISTMAS, hours: null }
    const found = schedule({ date: CHRISTMAS, hours: [720, 780] }, whole)
    expect([found.holidays, found.overrides]).toEqual([[CHRISTMAS], {}])
  })

  test('calendarSchedule leaves a closed weekday closed', () => {
    expect(schedule({ date: '2026-12-26', hours: [720, 780] }).overrides).toEqual({ '2026-12-26': [] })
  })

  test('calendarSchedule makes hours that the desk can save, whatever the holidays are', () => {
    const minute = fc.integer({ min: 0, max: 1440 })
    const hours = fc.tuple(minute, minute).filter(([from, to]) => from < to)
    const dates = fc.constantFrom(CHRISTMAS, '2026-12-26', '2027-01-01')
    const holiday = fc.record({ date: dates, hours: fc.option(hours) })
    fc.assert(
      fc.property(fc.array(holiday), holidays => {
        const { zone: _, ...saved } = calendarSchedule(desk, holidays, ZONE)
        expect(hoursEditSchema.safeParse({ schedule: saved, policy: null }).success).toBe(true)
      }),
    )
  })
})
