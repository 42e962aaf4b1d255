import { createEffect, createRoot } from 'solid-js'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Snapshot } from '../../core/model/snapshot.ts'
import { cents, type Instant } from '../../core/model/units.ts'
import { createFeed, type Feed } from '../../display/feed.ts'
import type { LinkListener } from '../../display/make-link.ts'
import { sampleSnapshot } from '../helpers/sample-snapshot.ts'

const MINUTE = 60_000
const snapshot = (change: Partial<Snapshot> = {}): Snapshot =>
  structuredClone({ ...sampleSnapshot, ...change })

function startFeed() {
  const close = vi.fn()
  let listener: LinkListener | undefined
  let dispose = () => {}
  const feed = createRoot((end): Feed => {
    dispose = end
    const connect = (handed: LinkListener) => {
      listener = handed
      return close
    }
    return createFeed({ connect, elapsed: () => performance.now() })
  })
  const send = (sent: Snapshot) => {
    const acknowledge = vi.fn()
    listener!.snapshot(sent, acknowledge)
    return acknowledge
  }
  return { feed, listener: listener!, send, close, dispose }
}

/** How often an effect on a value ran, itself included. */
function runsOf(read: () => unknown): () => number {
  let runs = 0
  createRoot(() =>
    createEffect(() => {
      read()
      runs += 1
    }),
  )
  return () => runs
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('createFeed', () => {
  it('createFeed is connecting until the first snapshot, live with it, offline without the link, and live again', () => {
    const { feed, listener, send } = startFeed()
    const states = [feed.state()]
    listener.connected()
    states.push(feed.state())
    send(snapshot())
    states.push(feed.state())
    listener.lost()
    states.push(feed.state())
    listener.connected()
    states.push(feed.state())
    expect(states).toEqual(['connecting', 'connecting', 'live', 'offline', 'live'])
    expect(feed.seen()).toEqual(sampleSnapshot)
  })

  it('createFeed ignores an older snapshot of the same run, takes an equal one and one of another run', () => {
    const { feed, send } = startFeed()
    send(snapshot({ v: 7 }))
    send(snapshot({ v: 6, team: { id: 'help-desk', name: 'Old' } }))
    expect(feed.seen()?.team.name).toBe('Help desk')
    send(snapshot({ v: 7, team: { id: 'help-desk', name: 'Again' } }))
    expect(feed.seen()?.team.name).toBe('Again')
    send(snapshot({ v: 1, boot: 'next', team: { id: 'help-desk', name: 'New' } }))
    expect(feed.seen()?.team.name).toBe('New')
  })

  it('createFeed acknowledges each snapshot, an ignored one too', () => {
    const { send } = startFeed()
    expect(send(snapshot({ v: 7 }))).toHaveBeenCalledOnce()
    expect(send(snapshot({ v: 6 }))).toHaveBeenCalledOnce()
  })

  it('createFeed keeps the clock of the server, whatever the screen believes', () => {
    vi.setSystemTime(0)
    const { feed, send } = startFeed()
    send(snapshot())
    expect(feed.now()).toBe(sampleSnapshot.now)
    vi.advanceTimersByTime(90_000)
    expect(feed.now()).toBe(sampleSnapshot.now + 90_000)
    expect(feed.speech()).toMatchObject({ zone: 'America/New_York', now: feed.now() })
    send(snapshot({ v: 8, now: (sampleSnapshot.now + 100_000) as Instant }))
    expect(feed.now()).toBe(sampleSnapshot.now + 100_000)
  })

  it('createFeed withholds the verdicts once the figures are stale, without a word from the server', () => {
    const { feed, listener, send } = startFeed()
    listener.connected()
    send(snapshot())
    listener.lost()
    vi.advanceTimersByTime(14 * MINUTE)
    expect(feed.seen()?.metrics[0]?.verdict).toBe('holding')
    vi.advanceTimersByTime(MINUTE)
    expect(feed.seen()?.pool.state).toBe('stale')
    expect(feed.seen()?.metrics.map(metric => metric.verdict)).toEqual([
      'not-known',
      'not-known',
      'not-known',
    ])
    expect(feed.seen()?.pool.amount).toBe(sampleSnapshot.pool.amount)
  })

  it('createFeed judges again with the first fresh snapshot', () => {
    const { feed, send } = startFeed()
    send(snapshot())
    vi.advanceTimersByTime(20 * MINUTE)
    send(snapshot({ v: 8 }))
    expect(feed.seen()).toEqual({ ...sampleSnapshot, v: 8 })
  })

  it('createFeed touches only what changed', () => {
    const { feed, send } = startFeed()
    send(snapshot())
    const amount = runsOf(() => feed.seen()?.pool.amount)
    const share = runsOf(() => feed.seen()?.pool.fullShare)
    const value = runsOf(() => feed.seen()?.metrics[1]?.value?.num)
    const metrics = runsOf(() => feed.seen()?.metrics)
    const trend = runsOf(() => feed.seen()?.metrics[0]?.trend)
    send(snapshot({ v: 8, pool: { ...sampleSnapshot.pool, amount: cents(1_664_000) } }))
    vi.advanceTimersByTime(3000)
    expect([amount(), share(), value(), metrics(), trend()]).toEqual([2, 1, 1, 1, 1])
  })

  it('createFeed replaces the points of a trend as one array', () => {
    const { feed, send } = startFeed()
    send(snapshot())
    const before = feed.seen()!.metrics[0]!.trend
    const runs = runsOf(() => feed.seen()?.metrics[0]?.trend)
    const longer = [...sampleSnapshot.metrics[0]!.trend, sampleSnapshot.metrics[0]!.trend[0]!]
    const metrics = sampleSnapshot.metrics.map((metric, i) =>
      i === 0 ? { ...metric, trend: longer } : metric,
    )
    send(snapshot({ v: 8, metrics }))
    expect(runs()).toBe(2)
    expect(feed.seen()!.metrics[0]!.trend).toEqual(longer)
    expect(before).toHaveLength(longer.length - 1)
  })

  it('createFeed keeps the sentence of a refusal until the link stands', () => {
    const { feed, listener } = startFeed()
    expect(feed.refusal()).toBeNull()
    listener.refused('There is no team called nobody.', 'no-team')
    expect(feed.refusal()).toBe('There is no team called nobody.')
    listener.connected()
    expect(feed.refusal()).toBeNull()
  })

  it('createFeed closes its link and stops its clock when disposed', () => {
    const { feed, send, close, dispose } = startFeed()
    send(snapshot())
    dispose()
    expect(close).toHaveBeenCalledOnce()
    expect(vi.getTimerCount()).toBe(0)
    vi.advanceTimersByTime(5000)
    expect(feed.now()).toBe(sampleSnapshot.now)
  })
})
