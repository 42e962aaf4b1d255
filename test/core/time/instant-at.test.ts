import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { instantAt } from '../../../core/time/instant-at.ts'

const at = (zone: string, local: string) => new Date(instantAt(zone, local)).toISOString()

test('instantAt reads a date, minutes, seconds and milliseconds', () => {
  expect(at('Europe/Rome', '2016-04-01')).toBe('2016-03-31T22:00:00.000Z')
  expect(at('Europe/Rome', '2016-01-01T08:30')).toBe('2016-01-01T07:30:00.000Z')
  expect(at('America/New_York', '2024-02-29T23:59:58')).toBe('2024-03-01T04:59:58.000Z')
  expect(at('Asia/Kathmandu', '2024-06-01T12:00:00.25')).toBe('2024-06-01T06:15:00.250Z')
})

test('instantAt moves a skipped time forward by the gap', () => {
  expect(at('America/Los_Angeles', '2014-03-09T02:30')).toBe('2014-03-09T10:30:00.000Z')
  expect(at('America/Sao_Paulo', '2015-10-18')).toBe('2015-10-18T03:00:00.000Z')
  expect(at('Australia/Lord_Howe', '2025-10-05T02:10')).toBe('2025-10-04T15:40:00.000Z')
  expect(at('Pacific/Apia', '2011-12-30T12:00')).toBe('2011-12-30T22:00:00.000Z')
})

test('instantAt takes the earlier of two equal local times', () => {
  expect(at('America/Los_Angeles', '2014-11-02T01:30')).toBe('2014-11-02T08:30:00.000Z')
  expect(at('Australia/Lord_Howe', '2025-04-06T01:45')).toBe('2025-04-05T14:45:00.000Z')
  expect(at('America/Sao_Paulo', '2018-02-17T23:30')).toBe('2018-02-18T01:30:00.000Z')
})

test('instantAt uses the offset of the date, also where a zone gave up daylight saving', () => {
  expect(at('Asia/Hong_Kong', '1979-07-01')).toBe('1979-06-30T15:00:00.000Z')
  expect(at('Asia/Hong_Kong', '1980-07-01')).toBe('1980-06-30T16:00:00.000Z')
})

test.each([
  '',
  'yesterday',
  '2016-4-1',
  '2016-13-01',
  '2016-00-10',
  '2016-04-31',
  '2023-02-29',
  '1900-02-29',
  '0001-01-01',
  '2016-04-01T24:00',
  '2016-04-01T08:60',
  '2016-04-01T08:00:60',
  '2016-04-01T08',
  '2016-04-01 08:00',
  '2016-04-01T08:00Z',
])('instantAt throws a RangeError that names %j', text => {
  expect(() => instantAt('UTC', text)).toThrow(RangeError)
  expect(() => instantAt('UTC', text)).toThrow(`"${text}"`)
})

test('instantAt throws a RangeError for an unknown zone', () => {
  expect(() => instantAt('Europe/Atlantis', '2016-04-01')).toThrow(RangeError)
})

test('instantAt agrees with Temporal for any local time, in any zone', () => {
  const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'))
  const wall = fc.date({ min: new Date('1972-01-01Z'), max: new Date('2038-01-01Z'), noInvalidDate: true })
  fc.assert(fc.property(zone, wall, agrees), { numRuns: 3000 })
})

// Around a change nearly every input is an edge, so the law is worth more there.
test('instantAt agrees with Temporal within a day of any change of offset', () => {
  const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'))
  const year = fc.integer({ min: 1972, max: 2037 })
  const minute = fc.integer({ min: -1500, max: 1500 })
  const near = fc.tuple(zone, year, minute).map(([name, from, shift]) => {
    const start = Temporal.ZonedDateTime.from({ timeZone: name, year: from, month: 1, day: 1 })
    const change = start.getTimeZoneTransition('next') ?? start
    const wall = change.toPlainDateTime().add({ minutes: shift })
    return [name, new Date(`${wall.toString({ smallestUnit: 'second' })}Z`)] as const
  })
  fc.assert(
    fc.property(near, ([name, wall]) => agrees(name, wall)),
    { numRuns: 1000 },
  )
})

function agrees(zone: string, wall: Date): void {
  const local = wall.toISOString().slice(0, -1)
  const expected = Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds
  expect(instantAt(zone, local), `${zone} ${local}`).toBe(expected)
}
