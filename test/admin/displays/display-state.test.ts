import { describe, expect, it } from 'vitest'
import { displayState, hasVisitors, stateText } from '../../../admin/displays/display-state.ts'
import { type Instant, instant } from '../../../core/model/units.ts'
import type { Speech } from '../../../core/snapshot/format.ts'

const at = (text: string): Instant => instant(Date.parse(text))
const NOW = at('2026-11-24T14:47:00-05:00')
const speech: Speech = { locale: 'en-GB', currency: 'USD', zone: 'America/New_York', now: NOW }
const line = { connected: true, lastSeen: NOW, blank: false, visitorsUntil: null }

describe('displayState', () => {
  it('displayState is live for a screen that is there and told nothing else', () => {
    expect(displayState(line, NOW)).toBe('live')
  })

  it('displayState puts away before what the screen was told', () => {
    const told = { ...line, connected: false, blank: true, visitorsUntil: instant(NOW + 1) }
    expect(displayState(told, NOW)).toBe('away')
    expect(displayState({ ...told, lastSeen: null }, NOW)).toBe('unseen')
  })

  it('displayState puts blank before visitors', () => {
    expect(displayState({ ...line, blank: true, visitorsUntil: instant(NOW + 1) }, NOW)).toBe('blank')
  })

  it('displayState has no visitors from the instant on at which they leave', () => {
    expect(displayState({ ...line, visitorsUntil: instant(NOW + 1) }, NOW)).toBe('visitors')
    expect(displayState({ ...line, visitorsUntil: NOW }, NOW)).toBe('live')
    expect(hasVisitors({ visitorsUntil: NOW }, NOW)).toBe(false)
  })
})

describe('stateText', () => {
  it('stateText tells the clock of today in the zone of the team', () => {
    const away = { ...line, connected: false, lastSeen: at('2026-11-24T14:05:00-05:00') }
    expect(stateText(away, speech)).toBe('Away since 14:05')
    const visited = { ...line, visitorsUntil: at('2026-11-24T15:10:00-05:00') }
    expect(stateText(visited, speech)).toBe('Visitors until 15:10')
  })

  it('stateText tells the day where it is another', () => {
    const away = { ...line, connected: false, lastSeen: at('2026-11-23T14:05:00-05:00') }
    expect(stateText(away, speech)).toBe('Away since 23 Nov, 14:05')
    expect(stateText({ ...away, lastSeen: at('2025-11-24T14:05:00-05:00') }, speech)).toBe(
      'Away since 24 Nov 2025, 14:05',
    )
  })

  it('stateText has no clock for a screen that was never seen, is live, or stays with its visitors', () => {
    expect(stateText({ ...line, connected: false, lastSeen: null }, speech)).toBe('Not seen yet')
    expect(stateText(line, speech)).toBe('Live')
    expect(stateText({ ...line, blank: true }, speech)).toBe('Blank')
    const year = { ...line, visitorsUntil: instant(NOW + 366 * 86_400_000) }
    expect(stateText(year, speech)).toBe('Visitors until ended')
  })
})
