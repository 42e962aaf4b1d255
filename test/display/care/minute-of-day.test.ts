import { describe, expect, it } from 'vitest'
import { instant } from '../../../core/model/units.ts'
import { minuteOfDay } from '../../../display/care/minute-of-day.ts'

const at = (text: string) => instant(Date.parse(text))

describe('minuteOfDay', () => {
  it('minuteOfDay goes by the clock of the zone', () => {
    expect(minuteOfDay(at('2026-11-24T15:07:59Z'), 'Europe/Rome')).toBe(16 * 60 + 7)
    expect(minuteOfDay(at('2026-11-24T15:07:59Z'), 'Asia/Kathmandu')).toBe(20 * 60 + 52)
  })

  it('minuteOfDay is 0 at midnight and 1439 a second before it', () => {
    expect(minuteOfDay(at('2026-11-24T00:00:00Z'), 'UTC')).toBe(0)
    expect(minuteOfDay(at('2026-11-23T23:59:59Z'), 'UTC')).toBe(1439)
  })

  it('minuteOfDay leaves out the hour that summer time skips', () => {
    expect(minuteOfDay(at('2026-03-29T00:59:00Z'), 'Europe/Rome')).toBe(119)
    expect(minuteOfDay(at('2026-03-29T01:00:00Z'), 'Europe/Rome')).toBe(180)
  })
})
