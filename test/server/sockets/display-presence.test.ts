import { describe, expect, it } from 'vitest'
import { type Instant, instant } from '../../../core/model/units.ts'
import { createDisplayPresence } from '../../../server/sockets/display-presence.ts'
import { aReport } from '../../helpers/a-report.ts'

function presence() {
  const clock = { now: instant(0) as Instant }
  let changes = 0
  const opened = createDisplayPresence(
    () => clock.now,
    () => {
      changes += 1
    },
  )
  return { ...opened, clock, changes: () => changes }
}

describe('createDisplayPresence', () => {
  it('createDisplayPresence knows nothing of a screen that never came', () => {
    expect(presence().of('d1')).toEqual({ connected: false, lastSeen: null, report: null })
  })

  it('createDisplayPresence has seen a connected screen just now, and one that left when it left', () => {
    const { came, left, of, clock, changes } = presence()
    came('d1')
    clock.now = instant(1000)
    expect(of('d1')).toMatchObject({ connected: true, lastSeen: 1000 })
    left('d1')
    clock.now = instant(5000)
    expect(of('d1')).toMatchObject({ connected: false, lastSeen: 1000 })
    expect(changes()).toBe(2)
  })

  it('createDisplayPresence counts a screen as there until the last of its connections has gone', () => {
    const { came, left, of } = presence()
    came('d1')
    came('d1')
    left('d1')
    expect(of('d1').connected).toBe(true)
    left('d1')
    expect(of('d1').connected).toBe(false)
  })

  it('createDisplayPresence listens to a report once in five seconds, and keeps the last that has the right shape', () => {
    const { told, of, clock } = presence()
    told('d1', aReport())
    clock.now = instant(4999)
    told('d1', aReport({ width: 1 }))
    expect(of('d1').report).toEqual(aReport())
    clock.now = instant(5000)
    told('d1', aReport({ width: 2 }))
    expect(of('d1').report?.width).toBe(2)
    clock.now = instant(10_000)
    for (const wrong of ['nonsense', undefined, null, { ...aReport(), width: '3' }]) {
      told('d1', wrong)
      clock.now = instant(clock.now + 5000)
    }
    expect(of('d1').report?.width).toBe(2)
  })
})
