import { describe, expect, it } from 'vitest'
import type { Display } from '../../core/model/display.ts'
import { HOUR, type Instant, instant, MINUTE } from '../../core/model/units.ts'
import { instantAt } from '../../core/time/instant-at.ts'
import { defaultSettings } from '../../server/default-settings.ts'
import { displayLine } from '../../server/display-lines.ts'
import { someSettings } from '../helpers/screens.ts'

const ZONE = 'America/New_York'
const at = (clock: string) => instantAt(ZONE, `2026-11-24T${clock}`)
const STARTED = at('08:00')
const settings = () => defaultSettings({ zone: ZONE, week: null }, STARTED)

const screen = (change: Partial<Display> = {}): Display => ({
  ...someSettings(),
  ...{ id: 'd1', kind: 'screen', token: 'a'.repeat(64), pairedBy: 'manager', pairedAt: instant(0) },
  ...{ expires: null, visitorsUntil: null, blank: false },
  ...change,
})

function isMissing(
  now: Instant,
  change: Partial<Display> = {},
  lastSeen: Instant | null = null,
  connected = false,
) {
  const presence = { of: () => ({ connected, lastSeen, report: null }) }
  return displayLine(screen(change), { presence, settings, now: () => now, started: STARTED }).missing
}

describe('displayLine', () => {
  it('displayLine misses a screen that has not been seen for ten minutes', () => {
    const seen = at('12:00')
    expect(isMissing(instant(seen + 10 * MINUTE - 1), {}, seen)).toBe(false)
    expect(isMissing(instant(seen + 10 * MINUTE), {}, seen)).toBe(true)
    expect(isMissing(instant(seen + HOUR), {}, seen, true)).toBe(false)
  })

  it('displayLine counts from the start of the server, and from the pairing, where nothing was seen', () => {
    expect(isMissing(instant(STARTED + 9 * MINUTE))).toBe(false)
    expect(isMissing(instant(STARTED + 10 * MINUTE))).toBe(true)
    expect(isMissing(at('12:05'), { pairedAt: at('12:00') })).toBe(false)
  })

  it('displayLine misses no phone, no screen that is blank, and none in its night', () => {
    const night = { dim: 18 * 60, black: 20 * 60, wake: 7 * 60 }
    const seen = at('17:00')
    expect(isMissing(at('19:00'), {}, seen)).toBe(true)
    for (const change of [{ kind: 'phone' }, { blank: true }, { night }] as const)
      expect(isMissing(at('19:00'), change, seen)).toBe(false)
  })

  it('displayLine gives a screen ten minutes to come when its night is over', () => {
    const night = { dim: 18 * 60, black: 20 * 60, wake: 11 * 60 }
    expect(isMissing(at('11:09'), { night })).toBe(false)
    expect(isMissing(at('11:10'), { night })).toBe(true)
  })
})
