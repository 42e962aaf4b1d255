import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { HOUR, type Instant, instant, MINUTE } from '../../../core/model/units.ts'
import { zoneOffset } from '../../../core/time/zone-offset.ts'

const at = (text: string) => instant(Date.parse(text))

test('zoneOffset is local time minus UTC', () => {
  expect(zoneOffset('UTC', at('2024-01-01T00:00Z'))).toBe(0)
  expect(zoneOffset('Europe/Rome', at('2024-01-01T00:00Z'))).toBe(HOUR)
  expect(zoneOffset('America/New_York', at('2024-07-01T00:00Z'))).toBe(-4 * HOUR)
  expect(zoneOffset('Asia/Kathmandu', at('2024-01-01T00:00Z'))).toBe(345 * MINUTE)
})

test('zoneOffset changes in the very millisecond of the change', () => {
  const change = at('2024-03-31T01:00Z')
  expect(zoneOffset('Europe/Rome', (change - 1) as Instant)).toBe(HOUR)
  expect(zoneOffset('Europe/Rome', change)).toBe(2 * HOUR)
})

test('zoneOffset throws a RangeError for an unknown zone', () => {
  expect(() => zoneOffset('Mars/Olympus', instant(0))).toThrow(RangeError)
})

test('zoneOffset agrees with Temporal at any instant', () => {
  const zone = fc.constantFrom(
    'Europe/Rome',
    'Africa/Casablanca',
    'Pacific/Apia',
    'Pacific/Chatham',
    'America/Caracas',
  )
  fc.assert(
    fc.property(zone, fc.integer({ min: 0, max: 2.1e12 }), (name, time) => {
      const offset =
        Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(name).offsetNanoseconds / 1e6
      expect(zoneOffset(name, instant(time))).toBe(offset)
    }),
    { numRuns: 1000 },
  )
})
