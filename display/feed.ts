import { type Accessor, batch, createMemo, createSignal, onCleanup } from 'solid-js'
import { createStore, reconcile, unwrap } from 'solid-js/store'
import type { Snapshot } from '../core/model/snapshot.ts'
import type { Instant } from '../core/model/units.ts'
import type { Speech } from '../core/snapshot/format.ts'
import { seenAt } from '../core/snapshot/freshness.ts'
import { keepTrends } from './keep-trends.ts'

/** Connecting: no snapshot yet. Offline: the link is lost and the last snapshot ages on the screen. */
export type FeedState = 'connecting' | 'live' | 'offline'

/** What a link tells a feed. `refused` carries the server's sentence. */
export interface FeedListener {
  connected(): void
  lost(): void
  refused(reason: string): void
  snapshot(snapshot: Snapshot, acknowledge: () => void): void
}

export interface FeedOptions {
  /** Opens a link that reconnects by itself; returns its cleanup. */
  readonly connect: (listener: FeedListener) => () => void
  /** Milliseconds on a clock that only runs forward, whatever its zero. */
  readonly elapsed: () => number
}

export interface Feed {
  readonly state: Accessor<FeedState>
  /** Why the server refused this screen, until it no longer does. */
  readonly refusal: Accessor<string | null>
  /** The newest snapshot as it may be shown now: a store, so that only what changed is drawn again. */
  readonly seen: Accessor<Snapshot | null>
  /** The server's clock, told on once a second by this screen's. */
  readonly now: Accessor<Instant>
  readonly speech: Accessor<Speech>
}

const SECOND = 1000

/** The newest snapshot of one team, kept true to the clock. Call it inside a root: its disposal closes the link. */
export function createFeed({ connect, elapsed }: FeedOptions): Feed {
  const [connected, setConnected] = createSignal(false)
  const [refusal, setRefusal] = createSignal<string | null>(null)
  const [held, setHeld] = createStore<{ seen: Snapshot | null }>({ seen: null })
  const [now, setNow] = createSignal(0 as Instant)
  // The server's clock minus this screen's: ages never depend on what a TV believes the time is.
  let ahead = 0

  const show = (snapshot: Snapshot) => {
    const at = (elapsed() + ahead) as Instant
    setNow(at)
    const seen = seenAt(snapshot, at)
    if (held.seen === null) return setHeld('seen', seen)
    const next = keepTrends(seen, unwrap(held.seen))
    // Points are replaced as one array; reconcile would walk them one by one.
    for (const { id, trend } of next.metrics)
      setHeld('seen', 'metrics', metric => metric.id === id, { trend })
    setHeld('seen', reconcile(next, { key: 'id' }))
  }

  const take = (snapshot: Snapshot) => {
    const shown = held.seen
    if (shown?.boot === snapshot.boot && snapshot.v < shown.v) return
    ahead = snapshot.now - elapsed()
    show(snapshot)
  }

  const tick = () => {
    if (held.seen !== null) batch(() => show(unwrap(held.seen as Snapshot)))
  }

  const close = connect({
    connected: () =>
      batch(() => {
        setConnected(true)
        setRefusal(null)
      }),
    lost: () => setConnected(false),
    refused: reason => setRefusal(reason),
    snapshot: (snapshot, acknowledge) => {
      acknowledge()
      batch(() => take(snapshot))
    },
  })
  const timer = setInterval(tick, SECOND)
  onCleanup(() => {
    clearInterval(timer)
    close()
  })

  const state = createMemo<FeedState>(() => {
    if (held.seen === null) return 'connecting'
    return connected() ? 'live' : 'offline'
  })
  const speech = createMemo<Speech>(() => ({
    locale: held.seen?.locale ?? 'en-US',
    currency: held.seen?.currency ?? 'USD',
    zone: held.seen?.zone ?? 'UTC',
    now: now(),
  }))
  return { state, refusal, seen: () => held.seen, now, speech }
}
