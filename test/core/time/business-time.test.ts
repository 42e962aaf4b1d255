import { expect, test } from 'vitest'
import type { Schedule } from '../../../core/model/schedule.ts'
import { DAY, HOUR, type Instant, instant, MINUTE, type Millis, millis } from '../../../core/model/units.ts'
import {
  addBusinessMillis,
  businessCalendar,
  businessMillisBetween,
} from '../../../core/time/business-time.ts'
import { instantAt } from '../../../core/time/instant-at.ts'
import durations from '../../fixtures/business-time.json'
import additions from '../../fixtures/business-time-add.json'

interface Case {
  readonly src: string
  readonly tz: string
  readonly week: object
  readonly holidays?: readonly string[]
  readonly overrides?: object
  readonly from: string
}

const scheduleOf = ({ tz, week, holidays = [], overrides = {} }: Case): Schedule =>
  ({ zone: tz, week, holidays, overrides }) as Schedule

const at = (zone: string, text: string) =>
  text.endsWith('Z') ? instant(Date.parse(text)) : instantAt(zone, text)

const day = [[540, 1020]] as const
const desk: Schedule = {
  zone: 'UTC',
  week: { 1: day, 2: day, 3: day, 4: day, 5: day },
  holidays: [],
  overrides: {},
}
const february = businessCalendar(desk, at('UTC', '2024-02-01'), at('UTC', '2024-03-01'))
const utc = (text: string) => instantAt('UTC', `2024-02-${text}`)

test.each(durations as (Case & { to: string; exp: number })[])(
  'businessMillisBetween gives the seconds of $src',
  facts => {
    const from = at(facts.tz, facts.from)
    const to = at(facts.tz, facts.to)
    const first = (Math.min(from, to) - DAY) as Instant
    const calendar = businessCalendar(scheduleOf(facts), first, (Math.max(from, to) + DAY) as Instant)
    expect(businessMillisBetween(calendar, from, to)).toBe(facts.exp * 1000)
  },
)

test.each(additions as (Case & { seconds: number; expect: string | null; instant?: number })[])(
  'addBusinessMillis gives the due time of $src from $from',
  facts => {
    const from = at(facts.tz, facts.from)
    const calendar = businessCalendar(scheduleOf(facts), from, (from + 30 * DAY) as Instant)
    const due = facts.expect === null ? facts.instant : at(facts.tz, facts.expect)
    expect(addBusinessMillis(calendar, from, millis(facts.seconds * 1000))).toBe(due)
  },
)

test('businessMillisBetween is half-open and counts milliseconds', () => {
  expect(businessMillisBetween(february, utc('01T08:59'), utc('01T09:00:00.001'))).toBe(1)
  expect(businessMillisBetween(february, utc('01T16:59:59.999'), utc('01T17:01'))).toBe(1)
  expect(businessMillisBetween(february, utc('01T12:00'), utc('01T12:00'))).toBe(0)
})

test('businessMillisBetween is negative when reversed', () => {
  expect(businessMillisBetween(february, utc('02T10:00'), utc('01T16:00'))).toBe(-2 * HOUR)
})

test('businessMillisBetween answers at both ends of the calendar', () => {
  expect(businessMillisBetween(february, february.from, february.to)).toBe(21 * 8 * HOUR)
})

test('businessMillisBetween of a calendar without open time is 0', () => {
  const never = businessCalendar({ ...desk, week: {} }, february.from, february.to)
  expect(businessMillisBetween(never, never.from, never.to)).toBe(0)
})

test('businessMillisBetween throws a RangeError outside the calendar, never 0', () => {
  const before = (february.from - 1) as Instant
  const after = (february.to + 1) as Instant
  expect(() => businessMillisBetween(february, before, february.to)).toThrow(RangeError)
  expect(() => businessMillisBetween(february, february.from, after)).toThrow(RangeError)
  expect(() => businessMillisBetween(february, february.from, Number.NaN as Instant)).toThrow(RangeError)
})

test('addBusinessMillis of 0 stays while open, else goes to the next opening', () => {
  expect(addBusinessMillis(february, utc('01T09:00'), millis(0))).toBe(utc('01T09:00'))
  expect(addBusinessMillis(february, utc('01T16:59'), millis(0))).toBe(utc('01T16:59'))
  expect(addBusinessMillis(february, utc('02T17:00'), millis(0))).toBe(utc('05T09:00'))
  expect(addBusinessMillis(february, utc('03T12:00'), millis(0))).toBe(utc('05T09:00'))
})

test('addBusinessMillis that fills a day ends with the day, not with the next morning', () => {
  expect(addBusinessMillis(february, utc('01T09:00'), millis(8 * HOUR))).toBe(utc('01T17:00'))
  expect(addBusinessMillis(february, utc('01T09:00'), millis(8 * HOUR + 1))).toBe(utc('02T09:00:00.001'))
})

test('addBusinessMillis throws a RangeError past the last opening and for a negative time', () => {
  expect(addBusinessMillis(february, utc('29T09:00'), millis(8 * HOUR))).toBe(utc('29T17:00'))
  expect(() => addBusinessMillis(february, utc('29T09:00'), millis(8 * HOUR + 1))).toThrow(RangeError)
  expect(() => addBusinessMillis(february, utc('29T17:00'), millis(0))).toThrow(RangeError)
  expect(() => addBusinessMillis(february, utc('29T09:00'), millis(-1))).toThrow(RangeError)
  expect(() => addBusinessMillis(february, utc('29T09:00'), Number.NaN as Millis)).toThrow(RangeError)
  expect(() => addBusinessMillis(february, (february.from - 1) as Instant, millis(0))).toThrow(RangeError)
})

test('businessCalendar answers for many short segments within one hour', () => {
  const minutes = Array.from({ length: 30 }, (_, index) => [540 + 2 * index, 541 + 2 * index] as const)
  const calendar = businessCalendar({ ...desk, week: { 4: minutes } }, february.from, february.to)
  expect(businessMillisBetween(calendar, utc('01T09:30'), utc('01T10:00'))).toBe(15 * MINUTE)
})

test('businessCalendar throws a RangeError for a reversed range and an unknown zone', () => {
  expect(() => businessCalendar(desk, february.to, february.from)).toThrow(RangeError)
  expect(() => businessCalendar({ ...desk, zone: 'Europe/Atlantis' }, february.from, february.to)).toThrow(
    RangeError,
  )
})
