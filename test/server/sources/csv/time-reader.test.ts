import fc from 'fast-check'
import { expect, test } from 'vitest'
import { timeReader } from '../../../../server/sources/csv/time-reader.ts'

const rome = timeReader('Europe/Rome')

test.each([
  ['2016-07-01T10:00:00Z', '2016-07-01T10:00:00.000Z'],
  ['2016-07-01T10:00:00.1239z', '2016-07-01T10:00:00.123Z'],
  ['2016-07-01 10:00+02:30', '2016-07-01T07:30:00.000Z'],
  ['2016-07-01 10:00:00 -0500', '2016-07-01T15:00:00.000Z'],
  ['2016-07-01T10:00:00+05', '2016-07-01T05:00:00.000Z'],
  ['2016-07-01T10:00:00', '2016-07-01T08:00:00.000Z'],
  ['2016-01-01T10:00:00.5', '2016-01-01T09:00:00.500Z'],
  ['2016-07-01', '2016-06-30T22:00:00.000Z'],
  ['2016-03-27T02:30', '2016-03-27T01:30:00.000Z'],
  ['2016-10-30T02:30', '2016-10-30T00:30:00.000Z'],
])('timeReader reads %s', (text, expected) => {
  expect(new Date(rome(text) ?? Number.NaN).toISOString()).toBe(expected)
})

test.each([
  '',
  'yesterday',
  '2016-02-30',
  '2016-04-01T24:00',
  '2016-04-01T10:60',
  '2016-04-01Z',
  '2016-04-01T10:00+19:00',
  '2016-04-01T10:00+01:75',
  '1969-12-31',
  '2100-01-01',
  '01/04/2016',
  '1459468800',
])('timeReader makes nothing of "%s"', text => {
  expect(rome(text)).toBe(null)
})

test('timeReader throws for a zone that does not exist', () => {
  expect(() => timeReader('Europe/Atlantis')).toThrow(RangeError)
})

test('timeReader gives back each instant that is written with its offset', () => {
  const instants = fc.integer({ min: 0, max: Date.UTC(2099, 0) })
  fc.assert(
    fc.property(instants, fc.integer({ min: -12 * 60, max: 14 * 60 }), (at, ahead) => {
      const local = new Date(Math.max(0, at) + 86_400_000 + ahead * 60_000).toISOString().slice(0, -1)
      const sign = ahead < 0 ? '-' : '+'
      const two = (number: number) => String(number).padStart(2, '0')
      const offset = `${sign}${two(Math.floor(Math.abs(ahead) / 60))}:${two(Math.abs(ahead) % 60)}`
      expect(rome(local + offset)).toBe(at + 86_400_000)
    }),
  )
})
