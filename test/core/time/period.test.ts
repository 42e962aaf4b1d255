import fc from 'fast-check'
import { expect, test } from 'vitest'
import { HOUR, type Instant } from '../../../core/model/units.ts'
import { instantAt } from '../../../core/time/instant-at.ts'
import { monthAfter, monthAt, monthPeriod } from '../../../core/time/period.ts'

const month = fc
  .tuple(fc.integer({ min: 1980, max: 2036 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => `${year}-${String(number).padStart(2, '0')}`)
const zone = fc.constantFrom(
  'America/New_York',
  'Europe/Rome',
  'Pacific/Apia',
  'America/Sao_Paulo',
  'Africa/Casablanca',
)

test('monthPeriod runs from local midnight to local midnight, open', () => {
  expect(monthPeriod('Europe/Rome', '2016-04')).toEqual({
    month: '2016-04',
    from: Date.parse('2016-03-31T22:00Z'),
    to: Date.parse('2016-04-30T22:00Z'),
    zone: 'Europe/Rome',
    state: 'open',
  })
})

test('monthPeriod has the real length of a month', () => {
  const hours = (name: string, text: string) => {
    const { from, to } = monthPeriod(name, text)
    return (to - from) / HOUR
  }
  expect(hours('America/New_York', '2025-03')).toBe(743)
  expect(hours('America/New_York', '2025-11')).toBe(721)
  expect(hours('Europe/Rome', '2024-02')).toBe(29 * 24)
  expect(hours('Pacific/Apia', '2011-12')).toBe(30 * 24)
})

test('monthPeriod ends a year', () => {
  expect(monthPeriod('UTC', '2025-12').to).toBe(instantAt('UTC', '2026-01-01'))
})

test.each(['2016', '2016-13', '2016-4', '2016-04-01', ''])(
  'monthPeriod throws a RangeError that names %j',
  text => {
    expect(() => monthPeriod('UTC', text)).toThrow(RangeError)
    expect(() => monthPeriod('UTC', text)).toThrow(`"${text}"`)
  },
)

test('monthAt is the month of the zone', () => {
  const time = instantAt('UTC', '2016-03-31T22:30')
  expect(monthAt('UTC', time)).toBe('2016-03')
  expect(monthAt('Europe/Rome', time)).toBe('2016-04')
})

test('monthAt names the month of every instant of its period and of no other', () => {
  fc.assert(
    fc.property(zone, month, (name, text) => {
      const { from, to } = monthPeriod(name, text)
      const seen = [from - 1, from, to - 1, to].map(time => monthAt(name, time as Instant))
      expect(seen).toEqual([monthAfter(text, -1), text, text, monthAfter(text, 1)])
    }),
  )
})

test('monthAfter goes forward and back over years', () => {
  expect(monthAfter('2026-11', 0)).toBe('2026-11')
  expect(monthAfter('2026-11', 2)).toBe('2027-01')
  expect(monthAfter('2026-01', -13)).toBe('2024-12')
})

test('monthAfter is undone by as many months back', () => {
  fc.assert(
    fc.property(month, fc.integer({ min: -400, max: 400 }), (text, n) => {
      expect(monthAfter(monthAfter(text, n), -n)).toBe(text)
    }),
  )
})
