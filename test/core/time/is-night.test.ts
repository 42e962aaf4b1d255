import { describe, expect, it } from 'vitest'
import { instant } from '../../../core/model/units.ts'
import { instantAt } from '../../../core/time/instant-at.ts'
import { isNight } from '../../../core/time/is-night.ts'

const ROME = 'Europe/Rome'
const night = { dim: 19 * 60, black: 21 * 60, wake: 6 * 60 + 30 }
const at = (clock: string) => isNight(night, ROME, instantAt(ROME, `2026-11-24T${clock}`))

describe('isNight', () => {
  it('isNight lasts from dim to wake, across midnight, by the clocks of the zone', () => {
    expect(['18:59', '19:00', '23:59', '00:00', '06:29', '06:30'].map(at)).toEqual([
      ...[false, true, true, true, true, false],
    ])
  })

  it('isNight is also one that lies within a day', () => {
    const noon = { dim: 12 * 60, black: 12 * 60, wake: 13 * 60 }
    const on = (clock: string) => isNight(noon, ROME, instantAt(ROME, `2026-07-01T${clock}`))
    expect(['11:59', '12:30', '13:00'].map(on)).toEqual([false, true, false])
  })

  it('isNight is never where a screen has no night', () => {
    expect(isNight(null, ROME, instant(0))).toBe(false)
  })
})
