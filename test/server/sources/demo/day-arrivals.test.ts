import { describe, expect, test } from 'vitest'
import { HOUR } from '../../../../core/model/units.ts'
import {
  arrivalCount,
  arrivals,
  firstNumber,
  isWorkingDate,
} from '../../../../server/sources/demo/day-arrivals.ts'
import { at, SCHEDULE } from '../../../helpers/demo-desk.ts'

/** Sunday 2026-01-04 and the days after it. */
const dates = Array.from({ length: 364 }, (_, index) =>
  new Date(Date.UTC(2026, 0, 4 + index)).toISOString().slice(0, 10),
)

const countOf = (date: string) => arrivalCount(7, SCHEDULE, date)

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

const on = (weekday: number) => mean(dates.filter((_, index) => index % 7 === weekday).map(countOf))

describe('arrivalCount', () => {
  test('arrivalCount is about 25 on a working day', () => {
    expect(mean([1, 2, 3, 4, 5].map(on))).toBeGreaterThan(23.5)
    expect(mean([1, 2, 3, 4, 5].map(on))).toBeLessThan(27)
  })

  test('arrivalCount is highest on Mondays and a few on weekends', () => {
    expect(on(1)).toBeGreaterThan(on(2) * 1.15)
    expect(on(5)).toBeLessThan(on(4))
    expect(Math.max(on(0), on(6))).toBeLessThan(6)
  })

  test('arrivalCount is that of a weekend on a holiday', () => {
    expect(countOf('2026-09-07')).toBeLessThan(6)
    expect(countOf('2026-09-14')).toBeGreaterThan(25)
  })
})

describe('isWorkingDate', () => {
  test('isWorkingDate follows the week, the holidays and, above both, the overrides', () => {
    const schedule = { ...SCHEDULE, overrides: { '2026-09-07': [[540, 720]] as const, '2026-09-08': [] } }
    expect(['2026-09-04', '2026-09-05', '2026-09-07'].map(date => isWorkingDate(SCHEDULE, date))).toEqual([
      true,
      false,
      false,
    ])
    expect(['2026-09-07', '2026-09-08'].map(date => isWorkingDate(schedule, date))).toEqual([true, false])
  })
})

describe('isWorkingDate of yearly holidays', () => {
  test('isWorkingDate knows a holiday of every year', () => {
    const schedule = { ...SCHEDULE, holidays: ['--09-08'] }
    expect(['2026-09-08', '2027-09-08', '2026-09-09'].map(date => isWorkingDate(schedule, date))).toEqual([
      ...[false, false, true],
    ])
  })
})

describe('firstNumber', () => {
  test('firstNumber has five digits in these years', () => {
    expect(firstNumber(7, SCHEDULE, '2026-11-24')).toBeGreaterThan(40_000)
    expect(firstNumber(7, SCHEDULE, '2030-11-24')).toBeLessThan(100_000)
  })

  test('firstNumber leaves room for every ticket of the day before', () => {
    for (let index = 1; index < dates.length; index++) {
      const [date, next] = [dates[index - 1]!, dates[index]!]
      const last = firstNumber(7, SCHEDULE, date) + countOf(date)
      expect(firstNumber(7, SCHEDULE, next), next).toBeGreaterThanOrEqual(last)
    }
  })
})

describe('arrivals', () => {
  const midnight = at('2026-03-03T00:00-05:00')
  const hours = Array.from({ length: 200 }, (_, seed) =>
    arrivals(seed, SCHEDULE, '2026-03-03', midnight, at('2026-03-04T00:00-05:00')),
  )
    .flat()
    .map(time => (time - midnight) / HOUR)
  const between = (from: number, to: number) =>
    hours.filter(hour => hour >= from && hour < to).length / (to - from)

  test('arrivals lie inside their day, in order', () => {
    const [start, end] = [at('2026-03-08T00:00-05:00'), at('2026-03-09T00:00-04:00')]
    for (let seed = 0; seed < 300; seed++) {
      const times = arrivals(seed, SCHEDULE, '2026-03-08', start, end)
      expect(times.every(time => time >= start && time < end)).toBe(true)
      expect(times).toEqual([...times].sort((a, b) => a - b))
    }
  })

  test('arrivals dip at lunch and are few in the evening and at night', () => {
    expect(between(12, 13)).toBeLessThan(between(10, 12) * 0.7)
    expect(between(12, 13)).toBeLessThan(between(14, 16) * 0.7)
    expect(between(19, 24)).toBeLessThan(between(8, 18) * 0.15)
    expect(between(0, 6)).toBeLessThan(between(19, 24))
  })
})
