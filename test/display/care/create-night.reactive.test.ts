import { createRoot, createSignal } from 'solid-js'
import { describe, expect, it } from 'vitest'
import { instant } from '../../../core/model/units.ts'
import { createNight } from '../../../display/care/create-night.ts'
import type { FeedState } from '../../../display/feed.ts'
import { sampleSpeech } from '../../helpers/rendered.ts'
import { someOrders } from '../../helpers/some-orders.ts'

const night = { dim: 20 * 60, black: 22 * 60, wake: 6 * 60 }

function start(zone: string, orders = someOrders({ night })) {
  const [state, setState] = createSignal<FeedState>('live')
  const [now, setNow] = createSignal(instant(Date.parse('2026-11-24T18:59:59Z')))
  const speech = () => ({ ...sampleSpeech, zone, now: now() })
  return createRoot(dispose => ({
    phase: createNight({ orders: () => orders, state, speech }),
    ...{ setState, dispose },
    at: (text: string) => setNow(instant(Date.parse(text))),
  }))
}

describe('createNight', () => {
  it("createNight goes through the night by the team's zone", () => {
    const { phase, at, dispose } = start('Europe/Rome')
    const phases = ['18:59:59', '19:00:00', '20:59:59', '21:00:00'].map(time => {
      at(`2026-11-24T${time}Z`)
      return phase()
    })
    expect(phases).toEqual(['awake', 'dim', 'dim', 'black'])
    at('2026-11-25T05:00:00Z')
    expect(phase()).toBe('awake')
    dispose()
  })

  it('createNight goes on while the server is away, and is awake where the time is not known', () => {
    const { phase, at, setState, dispose } = start('UTC')
    at('2026-11-24T23:00:00Z')
    setState('offline')
    expect(phase()).toBe('black')
    setState('kept')
    expect(phase()).toBe('awake')
    setState('connecting')
    expect(phase()).toBe('awake')
    dispose()
  })

  it('createNight is awake without a night', () => {
    const { phase, at, dispose } = start('UTC', someOrders())
    at('2026-11-24T23:00:00Z')
    expect(phase()).toBe('awake')
    dispose()
  })
})
