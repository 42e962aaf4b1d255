import { createRoot } from 'solid-js'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Snapshot } from '../../core/model/snapshot.ts'
import type { Millis } from '../../core/model/units.ts'
import type { DisplayAuth } from '../../core/snapshot/protocol.ts'
import { createWallFeed } from '../../display/create-wall-feed.ts'
import { createKeeper } from '../../display/kept/create-keeper.ts'
import type { LinkListener, LinkParts } from '../../display/make-link.ts'
import { aStorage } from '../helpers/a-storage.ts'
import { sampleSnapshot } from '../helpers/sample-snapshot.ts'
import { someOrders } from '../helpers/some-orders.ts'

const MINUTE = 60_000
const window = { innerWidth: 1920, innerHeight: 1080, devicePixelRatio: 1, performance: { now: () => 5000 } }

function start(auth: DisplayAuth = { token: 'secret' }, texts = new Map<string, string>()) {
  const links: { parts: LinkParts; listener: LinkListener; close: ReturnType<typeof vi.fn> }[] = []
  const elapsed = () => performance.now()
  const ask = vi.fn()
  const refused = vi.fn()
  const parts = {
    ...{ elapsed, window },
    keeper: createKeeper({ storage: aStorage(texts), elapsed, page: 'one.js' }),
    frames: { since: () => 40 as Millis },
    reloader: { ask },
    outdated: async () => false,
    link: (handed: LinkParts, listener: LinkListener) => {
      const close = vi.fn()
      links.push({ parts: handed, listener, close })
      return close
    },
  }
  return createRoot(dispose => {
    const feed = createWallFeed(parts, auth, refused)
    const send = (change: Partial<Snapshot> = {}) =>
      links.at(-1)!.listener.snapshot(structuredClone({ ...sampleSnapshot, ...change }), () => {})
    return { feed, links, ask, refused, send, dispose, texts }
  })
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('createWallFeed', () => {
  it('createWallFeed hands its token over at each try and reports what it shows', () => {
    const { links, send, dispose } = start()
    expect(links[0]!.parts.auth()).toEqual({ token: 'secret' })
    expect(links[0]!.parts.report()).toMatchObject({ build: '', team: null })
    send()
    expect(links[0]!.parts.report()).toEqual({
      ...{ build: 'build', team: 'help-desk', painted: 40, uptime: 5000 },
      ...{ width: 1920, height: 1080, ratio: 1, heap: null },
    })
    dispose()
  })

  it('createWallFeed opens a silent link anew, and says that it is not connected until it is', () => {
    const { feed, links, send, dispose } = start()
    links[0]!.listener.connected()
    send()
    expect(feed.state()).toBe('live')
    vi.advanceTimersByTime(5 * MINUTE)
    expect(links).toHaveLength(2)
    expect(links[0]!.close).toHaveBeenCalledOnce()
    expect(feed.state()).toBe('offline')
    links[1]!.listener.connected()
    send()
    expect(feed.state()).toBe('live')
    dispose()
    expect(links[1]!.close).toHaveBeenCalledOnce()
    expect(vi.getTimerCount()).toBe(0)
  })

  it('createWallFeed loads the page anew at another build and when a manager says so', () => {
    const { links, send, ask, feed, dispose } = start()
    send()
    send({ v: 8 })
    expect(ask).not.toHaveBeenCalled()
    send({ v: 9, build: 'other' })
    links[0]!.listener.order('reload')
    links[0]!.listener.order('identify')
    expect(ask.mock.calls).toEqual([['build'], ['order']])
    expect(feed.identified()).toBe(1)
    dispose()
  })

  it.each(['pair', 'revoked'] as const)(
    'createWallFeed that is told %s says so and leaves nothing on the device',
    reason => {
      const { links, refused, send, texts, feed, dispose } = start()
      send()
      expect(texts.size).toBe(1)
      links[0]!.listener.refused('Not this one.', reason)
      expect(refused).toHaveBeenCalledExactlyOnceWith(reason)
      expect(texts.size).toBe(0)
      expect(feed.refusal()).toBeNull()
      dispose()
    },
  )

  it('createWallFeed shows the sentence of any other refusal', () => {
    const { links, refused, feed, dispose } = start({ team: 'nobody' })
    links[0]!.listener.refused('There is no such team.', 'no-team')
    links[0]!.listener.refused('There is no such team.', null)
    expect(feed.refusal()).toBe('There is no such team.')
    expect(refused).not.toHaveBeenCalled()
    dispose()
  })

  it('createWallFeed keeps snapshots and orders for a page that begins without the server', () => {
    const { links, send, texts, dispose } = start()
    links[0]!.listener.orders(someOrders({ name: 'Kitchen' }))
    send()
    dispose()
    const next = start({ token: 'secret' }, texts)
    next.links[0]!.listener.lost()
    expect(next.feed.state()).toBe('kept')
    expect(next.feed.orders()?.name).toBe('Kitchen')
    next.dispose()
  })

  it('createWallFeed does not show a team that was kept where the address asks for another', () => {
    const { send, texts, dispose } = start({ team: 'help-desk' })
    send()
    dispose()
    const next = start({ team: 'billing' }, texts)
    next.links[0]!.listener.lost()
    expect(next.feed.state()).toBe('connecting')
    next.dispose()
  })
})
