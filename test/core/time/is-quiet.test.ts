import { describe, expect, it } from 'vitest'
import { instant } from '../../../core/model/units.ts'
import { isQuiet } from '../../../core/time/is-quiet.ts'

const ZONE = 'America/New_York'
const at = (text: string) => instant(Date.parse(text))
const NIGHT = { from: 18 * 60, to: 8 * 60, weekends: true }

describe('isQuiet', () => {
  it('isQuiet is false without quiet hours', () => {
    expect(isQuiet(null, ZONE, at('2026-11-28T12:00:00-05:00'))).toBe(false)
  })

  it("isQuiet goes over midnight in the team's zone, from the first minute to the last", () => {
    const seen = ['17:59', '18:00', '23:59', '00:00', '07:59', '08:00'].map(time =>
      isQuiet(NIGHT, ZONE, at(`2026-11-24T${time}:00-05:00`)),
    )
    expect(seen).toEqual([false, true, true, true, true, false])
  })

  it('isQuiet within a day, and never where both times are the same', () => {
    const noon = at('2026-11-24T12:00:00-05:00')
    expect(isQuiet({ from: 720, to: 780, weekends: false }, ZONE, noon)).toBe(true)
    expect(isQuiet({ from: 720, to: 720, weekends: false }, ZONE, noon)).toBe(false)
  })

  it('isQuiet holds on weekends where it is said', () => {
    const saturday = at('2026-11-28T12:00:00-05:00')
    expect(isQuiet(NIGHT, ZONE, saturday)).toBe(true)
    expect(isQuiet({ ...NIGHT, weekends: false }, ZONE, saturday)).toBe(false)
  })
})
