import { createRoot } from 'solid-js'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Snapshot } from '../../core/model/snapshot.ts'
import type { Instant } from '../../core/model/units.ts'
import { createFeed, type Feed } from '../../display/feed.ts'
import type { Kept } from '../../display/kept/kept.ts'
import { unjudged } from '../../display/kept/unjudged.ts'
import type { LinkListener } from '../../display/make-link.ts'
import { sampleSnapshot } from '../helpers/sample-snapshot.ts'
import { someOrders } from '../helpers/some-orders.ts'

const of = (id: string, change: Partial<Snapshot> = {}): Snapshot =>
  structuredClone({ ...sampleSnapshot, team: { id, name: id }, ...change })

function startFeed(kept: Kept | null = null) {
  let listener: LinkListener | undefined
  const feed = createRoot((): Feed => {
    const connect = (handed: LinkListener) => {
      listener = handed
      return () => {}
    }
    return createFeed({ connect, elapsed: () => performance.now(), kept })
  })
  return { feed, listener: listener!, send: (sent: Snapshot) => listener!.snapshot(sent, () => {}) }
}

const kept = (...snapshots: Snapshot[]): Kept => ({
  page: 'one.js',
  orders: someOrders({ teams: snapshots.map(({ team }) => team.id), size: 1.3 }),
  snapshots: snapshots.map(unjudged),
})

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('createFeed of several teams', () => {
  it('createFeed holds a snapshot a team and lets the first of the orders stand there', () => {
    const { feed, listener, send } = startFeed()
    listener.orders(someOrders({ teams: ['a', 'b'] }))
    send(of('b'))
    expect(feed.shown()).toBe('b')
    send(of('a'))
    expect(feed.teams()).toEqual(['a', 'b'])
    expect([feed.shown(), feed.seen()?.team.id]).toEqual(['a', 'a'])
  })

  it('createFeed shows the team asked for, aged to this moment, and leaves it there', () => {
    const { feed, listener, send } = startFeed()
    listener.orders(someOrders({ teams: ['a', 'b'] }))
    send(of('a'))
    send(of('b'))
    vi.advanceTimersByTime(20 * 60_000)
    send(of('a', { v: 8, now: (sampleSnapshot.now + 20 * 60_000) as Instant }))
    feed.show('b')
    expect(feed.seen()).toMatchObject({ team: { id: 'b' }, pool: { state: 'stale' } })
    send(of('a', { v: 9 }))
    expect(feed.shown()).toBe('b')
    feed.show('nobody')
    expect(feed.shown()).toBe('a')
  })

  it('createFeed counts the versions of each team by themselves', () => {
    const { feed, listener, send } = startFeed()
    listener.orders(someOrders({ teams: ['a', 'b'] }))
    send(of('a', { v: 9 }))
    send(of('b', { v: 3, zone: 'Europe/Rome' }))
    feed.show('b')
    expect(feed.speech().zone).toBe('Europe/Rome')
  })

  it('createFeed lets a team go that the orders no longer name', () => {
    const { feed, listener, send } = startFeed()
    listener.orders(someOrders({ teams: ['a', 'b'] }))
    send(of('a'))
    send(of('b'))
    listener.orders(someOrders({ teams: ['b'] }))
    expect([feed.teams(), feed.shown()]).toEqual([['b'], 'b'])
    listener.orders(someOrders({ teams: ['c'] }))
    expect([feed.state(), feed.seen()]).toEqual(['connecting', null])
  })

  it('createFeed that is told of no teams shows the one that came last, and holds no other', () => {
    const { feed, send } = startFeed()
    send(of('a'))
    send(of('b'))
    expect([feed.teams(), feed.shown()]).toEqual([['b'], 'b'])
  })

  it('createFeed counts how often the screen is to show its name', () => {
    const { feed, listener } = startFeed()
    listener.order('reload')
    expect(feed.identified()).toBe(0)
    listener.order('identify')
    listener.order('identify')
    expect(feed.identified()).toBe(2)
  })
})

describe('createFeed with what the device kept', () => {
  it('createFeed does not show it while the server may still answer, but is set up by it', () => {
    const { feed } = startFeed(kept(of('a')))
    expect([feed.state(), feed.seen()]).toEqual(['connecting', null])
    expect(feed.orders()?.size).toBe(1.3)
  })

  it('createFeed shows it where the server is away, and its clock stands', () => {
    const { feed, listener } = startFeed(kept(of('a'), of('b')))
    listener.lost()
    vi.advanceTimersByTime(3_600_000)
    expect(feed.state()).toBe('kept')
    expect(feed.teams()).toEqual(['a', 'b'])
    expect(feed.seen()).toMatchObject({ team: { id: 'a' }, pool: { state: 'stale' } })
    expect([feed.now(), feed.speech().now]).toEqual([sampleSnapshot.now, sampleSnapshot.now])
  })

  it('createFeed drops it whole at the first snapshot, an older run of the server too', () => {
    const { feed, listener, send } = startFeed(kept(of('a', { v: 900 }), of('b')))
    listener.lost()
    listener.connected()
    send(of('a', { v: 1 }))
    expect([feed.state(), feed.teams()]).toEqual(['live', ['a']])
    expect(feed.seen()).toEqual(of('a', { v: 1 }))
    listener.lost()
    expect(feed.state()).toBe('offline')
  })

  it('createFeed without anything kept goes on looking for the server', () => {
    const { feed, listener } = startFeed()
    listener.lost()
    expect(feed.state()).toBe('connecting')
  })
})
