import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { DAY, HOUR, type Instant, instant } from '../../../core/model/units.ts'
import { dayStarts } from '../../../core/time/day-starts.ts'
import { instantAt } from '../../../core/time/instant-at.ts'

const starts = (zone: string, from: string, to: string) =>
  dayStarts(zone, instantAt(zone, from), instantAt(zone, to))
const lengths = (times: readonly Instant[]) =>
  times.slice(1).map((time, index) => (time - times[index]!) / HOUR)

test('dayStarts lists local midnights, the first included and the last not', () => {
  const times = starts('Europe/Rome', '2024-02-28', '2024-03-02')
  expect(times).toEqual(
    ['2024-02-28', '2024-02-29', '2024-03-01'].map(date => instantAt('Europe/Rome', date)),
  )
})

test('dayStarts leaves out the day that had already begun', () => {
  expect(starts('Europe/Rome', '2024-02-28T00:00:00.001', '2024-02-29T00:00:00.001')).toHaveLength(1)
})

test('dayStarts is empty for an empty range', () => {
  const time = instantAt('Europe/Rome', '2024-02-28')
  expect(dayStarts('Europe/Rome', time, time)).toEqual([])
})

test('dayStarts knows days of 23, 25, 23.5 and 24.5 hours', () => {
  expect(lengths(starts('America/New_York', '2025-03-09', '2025-03-11'))).toEqual([23])
  expect(lengths(starts('America/New_York', '2025-11-02', '2025-11-04'))).toEqual([25])
  expect(lengths(starts('Australia/Lord_Howe', '2025-10-05', '2025-10-07'))).toEqual([23.5])
  expect(lengths(starts('Australia/Lord_Howe', '2025-04-06', '2025-04-08'))).toEqual([24.5])
})

test('dayStarts has none for the day that Apia skipped', () => {
  const times = starts('Pacific/Apia', '2011-12-29', '2012-01-01')
  expect(times).toEqual(['2011-12-29', '2011-12-31'].map(date => instantAt('Pacific/Apia', date)))
})

test('dayStarts begins a day whose midnight is skipped at the change', () => {
  const [first] = starts('America/Sao_Paulo', '2018-11-04', '2018-11-05')
  expect(first).toBe(Date.parse('2018-11-04T03:00Z'))
  const toronto = dayStarts('America/Toronto', instant(Date.UTC(1919, 2, 31)), instant(Date.UTC(1919, 3, 1)))
  expect(toronto).toEqual([Date.parse('1919-03-31T04:30Z')])
})

test('dayStarts agrees with Temporal in any zone', () => {
  const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'))
  const begin = fc.integer({ min: Date.UTC(1972, 0, 1), max: Date.UTC(2037, 0, 1) })
  fc.assert(
    fc.property(zone, begin, fc.integer({ min: 0, max: 40 * DAY }), (name, from, span) => {
      const to = from + span
      const expected: number[] = []
      for (let day = dateAt(name, from).subtract({ days: 1 }); ; day = day.add({ days: 1 })) {
        const start = day.toZonedDateTime(name)
        if (start.epochMilliseconds >= to) break
        if (start.epochMilliseconds >= from && start.toPlainDate().equals(day))
          expected.push(start.epochMilliseconds)
      }
      expect(dayStarts(name, instant(from), instant(to))).toEqual(expected)
    }),
    { numRuns: 300 },
  )
})

const dateAt = (zone: string, time: number) =>
  Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(zone).toPlainDate()
