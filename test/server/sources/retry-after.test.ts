import { expect, test } from 'vitest'
import { retryAfter } from '../../../server/sources/retry-after.ts'
import { NOON } from './connectwise/small-psa.ts'

const SENT = 'Tue, 24 Nov 2026 09:00:00 GMT'

test.each([
  ['30', 30_000],
  [' 1.5 ', 1500],
  ['0', 0],
  ['Tue, 24 Nov 2026 09:00:20 GMT', 20_000],
  ['Tue, 24 Nov 2026 08:00:00 GMT', 0],
  ['99999999999', 86_400_000],
  ['soon', null],
  ['', null],
  ['-5', null],
])('retryAfter of %j, sent at nine, is %s ms', (text, wait) => {
  expect(retryAfter(new Headers({ 'retry-after': text, date: SENT }), NOON)).toBe(wait)
})

test('retryAfter holds a date against our clock where the answer has none, and is null without the header', () => {
  expect(retryAfter(new Headers({ 'retry-after': 'Tue, 24 Nov 2026 12:00:20 GMT' }), NOON)).toBe(20_000)
  expect(retryAfter(new Headers(), NOON)).toBeNull()
})
