import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseHours } from '../../../core/time/parse-hours.ts'

const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

function week(text: string) {
  const result = parseHours(text)
  if (!result.ok) throw new Error(result.problems.map(problem => problem.message).join(' '))
  return result.value
}

function problems(text: string) {
  const result = parseHours(text)
  return result.ok ? [] : result.problems
}

const days = <T>(numbers: number[], value: T) => Object.fromEntries(numbers.map(day => [day, value]))

test('parseHours reads 24x7 as every minute of the week', () => {
  expect(week('24x7')).toEqual(days([0, 1, 2, 3, 4, 5, 6], [[0, 1440]]))
  expect(week(' 24X7 ')).toEqual(week('sun-sat 00:00-24:00'))
})

test('parseHours reads a range of days', () => {
  expect(week('mon-fri 08:00-18:00')).toEqual(days([1, 2, 3, 4, 5], [[480, 1080]]))
  expect(week('Fri-Mon 8:00-9:30')).toEqual(days([5, 6, 0, 1], [[480, 570]]))
})

test('parseHours reads several rules, times and days', () => {
  const lunch = [
    [480, 720],
    [780, 1020],
  ]
  const expected = { ...days([1, 2, 3, 4], lunch), 5: [[480, 840]] }
  expect(week('mon-thu 08:00-12:00,13:00-17:00; fri 08:00-14:00')).toEqual(expected)
  expect(week('monday - thursday 08:00 - 12:00, 13:00 - 17:00 ;Friday 08:00-14:00')).toEqual(expected)
  expect(week('sat,sun 10:00-14:00')).toEqual(days([6, 0], [[600, 840]]))
})

test('parseHours allows 24:00 as an end', () => {
  expect(week('mon 20:00-24:00')).toEqual({ 1: [[1200, 1440]] })
  expect(week('mon 20:00-00:00')).toEqual({ 1: [[1200, 1440]] })
})

test('parseHours splits a night shift over midnight', () => {
  const both = [
    [0, 360],
    [1320, 1440],
  ]
  expect(week('mon-fri 22:00-06:00')).toEqual({
    1: [[1320, 1440]],
    ...days([2, 3, 4, 5], both),
    6: [[0, 360]],
  })
  expect(week('sat 23:00-01:00')).toEqual({ 6: [[1380, 1440]], 0: [[0, 60]] })
})

test('parseHours joins times that overlap or touch', () => {
  expect(week('mon 08:00-12:00,11:00-13:00,13:00-14:00; mon 07:00-08:30')).toEqual({ 1: [[420, 840]] })
})

test.each([
  ['', 'rule'],
  ['mon-fri', 'rule'],
  ['08:00-18:00', 'rule'],
  ['mon fri 08:00-18:00', 'rule'],
  ['mon-fri 08:00-18:00;', 'rule'],
  ['lun-ven 08:00-18:00', 'days'],
  ['mon-wed-fri 08:00-18:00', 'days'],
  ['mon,,fri 08:00-18:00', 'days'],
  ['mon-fri 08:00', 'times'],
  ['mon-fri 8-18', 'times'],
  ['mon-fri 08:00-18:60', 'times'],
  ['mon-fri 08:00-24:01', 'times'],
  ['mon-fri 24:00-08:00', 'times'],
  ['mon-fri 08:00-08:00', 'times'],
  ['mon-fri 08:00-12:00-14:00', 'times'],
  ['mon-fri 08:00-12:00,', 'times'],
])('parseHours refuses %j and says what it expected', (text, kind) => {
  expect(problems(text)).toHaveLength(1)
  expect(problems(text)[0]?.message).toContain(kind)
  expect(problems(text)[0]?.message).toContain('Expected')
})

test('parseHours reports every rule that is wrong, by its number', () => {
  expect(problems('mon 8; tue 08:00-09:00; xyz 08:00-09:00').map(problem => problem.path)).toEqual(['0', '2'])
})

test('parseHours opens each minute that a rule names and no other', () => {
  const minute = fc.integer({ min: 0, max: 1439 })
  const rule = fc
    .tuple(fc.integer({ min: 0, max: 6 }), minute, minute)
    .filter(([, start, end]) => start !== end)
  fc.assert(
    fc.property(
      fc.array(rule, { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 0, max: 10_079 }),
      (rules, probe) => {
        const text = rules.map(([day, start, end]) => `${DAYS[day]} ${clock(start)}-${clock(end)}`).join('; ')
        const named = rules.some(([day, start, end]) => {
          const length = (end - start + 1440) % 1440
          return (probe - day * 1440 - start + 2 * 10_080) % 10_080 < length
        })
        const segments = week(text)[Math.floor(probe / 1440) as 0] ?? []
        expect(segments.some(([start, end]) => start <= probe % 1440 && probe % 1440 < end)).toBe(named)
      },
    ),
    { numRuns: 1000 },
  )
})

const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
