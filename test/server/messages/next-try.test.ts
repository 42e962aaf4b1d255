import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY, HOUR, instant, MINUTE, millis } from '../../../core/model/units.ts'
import { nextTry } from '../../../server/messages/next-try.ts'
import { NOON } from '../../helpers/start-test-server.ts'

const none = () => 0

describe('nextTry', () => {
  it('nextTry waits twice as long each time, at most an hour', () => {
    const waits = [1, 2, 3, 7, 50].map(tries => (nextTry(NOON, tries, null, NOON, none) ?? 0) - NOON)
    expect(waits).toEqual([MINUTE, 2 * MINUTE, 4 * MINUTE, HOUR, HOUR])
  })

  it('nextTry is never sooner than it was asked to be', () => {
    expect(nextTry(NOON, 1, millis(10 * MINUTE), NOON, none)).toBe(NOON + 10 * MINUTE)
  })

  it('nextTry is null once a day is over, and always after now', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 0, max: 2 * DAY }), (tries, age) => {
        const now = instant(NOON + age)
        const at = nextTry(NOON, tries, null, now, () => 0.99)
        if (at === null) expect(age).toBeGreaterThan(DAY - 1.25 * HOUR)
        else expect([at > now, at - NOON <= DAY]).toEqual([true, true])
      }),
    )
  })
})
