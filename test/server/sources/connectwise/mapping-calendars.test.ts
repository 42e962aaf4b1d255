import { describe, expect, test } from 'vitest'
import {
  CALENDAR_FIELDS,
  parseCalendar,
  parseHoliday,
  parseInfo,
} from '../../../../server/sources/connectwise/mapping-calendars.ts'

const monday = (start: string | null, end: string | null) =>
  parseCalendar({ name: 'Desk', mondayStartTime: start, mondayEndTime: end })?.week[1]

describe('parseCalendar', () => {
  test('parseCalendar reads the hours of each day and leaves days without them closed', () => {
    const row = {
      name: 'Desk',
      holidayList: { id: 4 },
      mondayStartTime: '08:00:00',
      mondayEndTime: '17:30:00',
    }
    expect(parseCalendar(row)).toEqual({ name: 'Desk', week: { 1: [[480, 1050]] }, holidayList: 4 })
  })

  test('parseCalendar takes midnight and the minute before it for the end of the day', () => {
    expect([monday('08:00', '00:00:00'), monday('00:00', '23:59')]).toEqual([[[480, 1440]], [[0, 1440]]])
  })

  test('parseCalendar reads a time that stands in a date', () => {
    expect(monday('1900-01-01T08:00:00Z', '1900-01-01T17:00:00Z')).toEqual([[480, 1020]])
  })

  test('parseCalendar takes hours that are none for a closed day', () => {
    const none: [string | null, string | null][] = [
      ['08:00', null],
      ['00:00', '00:00'],
      ['17:00', '08:00'],
      ['8h', '9h'],
    ]
    expect(none.map(([start, end]) => monday(start, end))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })

  test('parseCalendar has no calendar without a name', () => {
    expect([parseCalendar({ id: 1 }), parseCalendar(null)]).toEqual([null, null])
  })

  test('parseCalendar is asked for with the fields that it reads', () => {
    expect(CALENDAR_FIELDS).toContain('saturdayEndTime')
    expect(CALENDAR_FIELDS).toHaveLength(3 + 14)
  })
})

describe('parseHoliday', () => {
  test('parseHoliday takes a holiday for a whole day unless it says otherwise', () => {
    const date = '2026-12-25T00:00:00Z'
    expect(parseHoliday({ date })).toEqual({ date: '2026-12-25', hours: null })
    expect(parseHoliday({ date, allDayFlag: true, timeStart: '08:00', timeEnd: '12:00' })?.hours).toBeNull()
    expect(parseHoliday({ date, allDayFlag: false, timeStart: '12:00', timeEnd: '17:00' })?.hours).toEqual([
      720, 1020,
    ])
  })

  test('parseHoliday has no holiday without a date', () => {
    expect([parseHoliday({ date: 'Christmas' }), parseHoliday({})]).toEqual([null, null])
  })
})

describe('parseInfo', () => {
  test('parseInfo reads version and zone, and null for nothing', () => {
    expect(parseInfo({ version: 'v2026.4', serverTimeZone: 'UTC' })).toEqual({
      version: 'v2026.4',
      zone: 'UTC',
    })
    expect(parseInfo(null)).toEqual({ version: null, zone: null })
  })
})
