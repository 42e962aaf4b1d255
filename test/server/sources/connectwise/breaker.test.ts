import { expect, test } from 'vitest'
import { type Instant, instant } from '../../../../core/model/units.ts'
import { createBreaker } from '../../../../server/sources/connectwise/breaker.ts'

function fails(times: number) {
  const clock: { now: Instant } = { now: instant(0) }
  const breaker = createBreaker(() => clock.now)
  for (let each = 0; each < times; each++) breaker.failed()
  return { breaker, clock }
}

test('createBreaker waits half a minute after ten failures in a row, and not after nine', () => {
  expect(fails(9).breaker.left()).toBe(0)
  const { breaker, clock } = fails(10)
  expect(breaker.left()).toBe(30_000)
  clock.now = instant(29_999)
  expect(breaker.left()).toBe(1)
  clock.now = instant(30_000)
  expect(breaker.left()).toBe(0)
})

test('createBreaker waits again after one more failure, and forgets all of them after an answer', () => {
  const { breaker, clock } = fails(10)
  clock.now = instant(40_000)
  breaker.failed()
  expect(breaker.left()).toBe(30_000)
  breaker.answered()
  expect(breaker.left()).toBe(0)
  breaker.failed()
  expect(breaker.left()).toBe(0)
})
