import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Schedule, Segment } from '../../../core/model/schedule.ts'
import { DAY, type Instant, instant, MINUTE, type Millis } from '../../../core/model/units.ts'
import {
  addBusinessMillis,
  businessCalendar,
  businessMillisBetween,
} from '../../../core/time/business-time.ts'
import { localDate } from '../../../core/time/local-date.ts'
import { openMinutes } from '../../helpers/minute-oracle.ts'

/** A week around an edge. `unsound`: local minutes skipped or repeated there, where the oracle cannot follow an endpoint. */
interface Edge {
  readonly zone: string
  readonly date: string
  readonly what: string
  readonly unsound?: readonly [number, number]
}

const EDGES: readonly Edge[] = [
  { zone: 'America/New_York', date: '2025-03-09', what: 'a day of 23 hours', unsound: [120, 180] },
  { zone: 'America/New_York', date: '2025-11-02', what: 'a day of 25 hours', unsound: [60, 120] },
  { zone: 'Europe/Rome', date: '2024-10-27', what: 'a day of 25 hours', unsound: [120, 180] },
  { zone: 'Australia/Lord_Howe', date: '2025-10-05', what: 'a day of 23.5 hours', unsound: [120, 150] },
  { zone: 'Australia/Lord_Howe', date: '2025-04-06', what: 'a day of 24.5 hours', unsound: [90, 120] },
  { zone: 'Pacific/Apia', date: '2011-12-30', what: 'a day that never was' },
  { zone: 'America/Sao_Paulo', date: '2018-11-04', what: 'a skipped midnight', unsound: [0, 60] },
  { zone: 'America/Sao_Paulo', date: '2018-02-18', what: 'a repeated last hour', unsound: [1380, 1440] },
  { zone: 'Africa/Casablanca', date: '2025-02-23', what: 'the beginning of Ramadan', unsound: [120, 180] },
  { zone: 'Asia/Kathmandu', date: '2024-02-29', what: 'a leap day' },
  { zone: 'Pacific/Chatham', date: '2025-09-28', what: 'a day of 23 hours', unsound: [165, 225] },
]

const runs = { numRuns: 40 }
const WINDOW = 7 * DAY

describe.each(EDGES)('businessCalendar in $zone over $what, $date', edge => {
  const from = instant(Date.parse(`${edge.date}T00:00Z`) - 3 * DAY)
  const to = instant(from + WINDOW)
  const schedule = schedules(edge, from)
  const moment = fc.integer({ min: 0, max: WINDOW }).map(shift => instant(from + shift))

  test('businessMillisBetween equals the minutes counted one by one', () => {
    const bound = fc.integer({ min: 0, max: WINDOW / MINUTE })
    const law = (hours: Schedule, bounds: readonly (readonly [number, number])[]) => {
      const calendar = businessCalendar(hours, from, to)
      const open = openMinutes(hours, from, to)
      for (const [a, b] of bounds) {
        const counted = open.slice(Math.min(a, b), Math.max(a, b)).filter(Boolean).length * MINUTE
        const time = businessMillisBetween(calendar, minute(from, a), minute(from, b))
        expect(Math.abs(time)).toBe(counted)
      }
    }
    fc.assert(
      fc.property(schedule, fc.array(fc.tuple(bound, bound), { minLength: 20, maxLength: 20 }), law),
      runs,
    )
  })

  test('businessMillisBetween adds up over a cut and never runs faster than the clock or backwards', () => {
    const law = (hours: Schedule, a: Instant, b: Instant, c: Instant) => {
      const calendar = businessCalendar(hours, from, to)
      const whole = businessMillisBetween(calendar, a, c)
      expect(businessMillisBetween(calendar, a, b) + businessMillisBetween(calendar, b, c)).toBe(whole)
      expect(businessMillisBetween(calendar, c, a) + whole).toBe(0)
      expect(Math.abs(whole)).toBeLessThanOrEqual(Math.abs(c - a))
      if (a <= c) expect(whole).toBeGreaterThanOrEqual(0)
    }
    fc.assert(fc.property(schedule, moment, moment, moment, law), runs)
  })

  test('addBusinessMillis is the earliest instant that businessMillisBetween puts so far ahead', () => {
    const law = (hours: Schedule, start: Instant, share: number) => {
      const calendar = businessCalendar(hours, from, to)
      const time = Math.floor(businessMillisBetween(calendar, start, to) * share) as Millis
      if (time === 0) return
      const due = addBusinessMillis(calendar, start, time)
      expect(businessMillisBetween(calendar, start, due)).toBe(time)
      expect(businessMillisBetween(calendar, start, (due - 1) as Instant)).toBe(time - 1)
    }
    const share = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constant(1))
    fc.assert(fc.property(schedule, moment, share, law), runs)
  })
})

const minute = (from: Instant, count: number) => (from + count * MINUTE) as Instant

function schedules(edge: Edge, from: Instant): fc.Arbitrary<Schedule> {
  const [low, high] = edge.unsound ?? [0, 0]
  const bound = fc.integer({ min: 0, max: 1440 }).filter(at => at <= low || at >= high)
  const segments = fc.array(fc.tuple(bound, bound) as fc.Arbitrary<Segment>, { maxLength: 3 })
  const always = fc.constant<Segment[]>([[0, 1440]])
  const hours = fc.oneof({ weight: 4, arbitrary: segments }, always)
  const dates = Array.from({ length: 7 }, (_, index) => localDate('UTC', (from + index * DAY) as Instant))
  return fc.record({
    zone: fc.constant(edge.zone),
    week: fc.record(
      { 0: hours, 1: hours, 2: hours, 3: hours, 4: hours, 5: hours, 6: hours },
      { requiredKeys: [] },
    ) as fc.Arbitrary<Schedule['week']>,
    holidays: fc
      .tuple(fc.subarray(dates, { maxLength: 2 }), fc.subarray(dates, { maxLength: 1 }))
      .map(([once, yearly]) => [...once, ...yearly.map(date => `--${date.slice(5)}`)]),
    overrides: fc.dictionary(fc.constantFrom(...dates), hours, { maxKeys: 2 }),
  })
}
