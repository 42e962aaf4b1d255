import { describe, expect, it } from 'vitest'
import { type Instant, instant } from '../../../core/model/units.ts'
import { createRelayedPresence } from '../../../server/relay/relayed-presence.ts'
import { createDisplayPresence } from '../../../server/sockets/display-presence.ts'

function start() {
  const clock = { now: instant(0) }
  const now = (): Instant => clock.now
  const presence = createDisplayPresence(now, () => {})
  return { clock, presence, relayed: createRelayedPresence(presence, now) }
}

const screens = (...ids: readonly string[]) => ids.map(id => ({ id, report: null }))

describe('createRelayedPresence', () => {
  it('createRelayedPresence counts the screens of a relay as here until it no longer names them', () => {
    const { presence, relayed } = start()
    relayed.hear({ relay: 'r', screens: screens('a', 'b') })
    relayed.hear({ relay: 'r', screens: screens('b') })
    expect([presence.of('a').connected, presence.of('b').connected]).toEqual([false, true])
    expect([relayed.has('a'), relayed.has('b')]).toEqual([false, true])
  })

  it('createRelayedPresence keeps a screen that two processes name, while one of them does', () => {
    const { presence, relayed } = start()
    presence.came('a')
    relayed.hear({ relay: 'r', screens: screens('a') })
    relayed.hear({ relay: 'r', screens: [] })
    expect(presence.of('a').connected).toBe(true)
  })

  it('createRelayedPresence lets the screens of a relay go that has been silent for 15 seconds', () => {
    const { clock, presence, relayed } = start()
    relayed.hear({ relay: 'r', screens: screens('a') })
    clock.now = instant(14_999)
    relayed.look()
    expect(presence.of('a').connected).toBe(true)
    clock.now = instant(15_000)
    relayed.look()
    expect([presence.of('a').connected, relayed.has('a')]).toEqual([false, false])
  })
})
