import { describe, expect, test } from 'vitest'
import { businessCalendar } from '../../../../core/time/business-time.ts'
import { deskClock } from '../../../../server/sources/demo/desk-clock.ts'
import { at, SCHEDULE } from '../../../helpers/demo-desk.ts'

// Thursday to the Tuesday after.
const calendar = businessCalendar(SCHEDULE, at('2026-11-19T00:00-05:00'), at('2026-11-24T00:00-05:00'))
const clock = deskClock(calendar)

describe('deskClock', () => {
  test('deskClock counts only while the desk is open', () => {
    expect(clock(at('2026-11-20T17:00-05:00'), 1.5)).toBe(at('2026-11-23T08:30-05:00'))
  })

  test('deskClock tells whole seconds and at least one', () => {
    expect(clock(at('2026-11-20T09:00-05:00'), 0.00001)).toBe(at('2026-11-20T09:00:01-05:00'))
  })

  test('deskClock gives null where the calendar ends first, and from there on', () => {
    expect(clock(at('2026-11-23T17:00-05:00'), 1.5)).toBeNull()
    expect(clock(at('2026-12-01T17:00-05:00'), 0.1)).toBeNull()
    expect(clock(null, 1)).toBeNull()
  })
})
