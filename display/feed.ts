import { type Accessor, batch, createMemo, createSignal, onCleanup } from 'solid-js'
import type { DisplayOrders } from '../core/model/display.ts'
import type { Snapshot } from '../core/model/snapshot.ts'
import type { Instant } from '../core/model/units.ts'
import type { Speech } from '../core/snapshot/format.ts'
import { createHeldSnapshots } from './held-snapshots.ts'
import type { Kept } from './kept/kept.ts'
import type { LinkListener } from './make-link.ts'
import { standingTeams } from './standing-teams.ts'

/**
 * Connecting: no snapshot yet. Offline: the link is lost and the last snapshot ages on the screen. Kept: the server was away
 * when the page began, and what this device kept of an earlier time stands there, judged by nothing.
 */
export type FeedState = 'connecting' | 'live' | 'offline' | 'kept'

export interface FeedOptions {
  /** Opens a link that reconnects by itself; returns its cleanup. */
  readonly connect: (listener: LinkListener) => () => void
  /** Milliseconds on a clock that only runs forward, whatever its zero. */
  readonly elapsed: () => number
  /** What the device has of an earlier time. */
  readonly kept?: Kept | null
}

export interface Feed {
  readonly state: Accessor<FeedState>
  /** Why the server refused this screen, until it no longer does. */
  readonly refusal: Accessor<string | null>
  /** The newest snapshot of the team that stands there, as it may be shown now: a store, so that only what changed is drawn again. */
  readonly seen: Accessor<Snapshot | null>
  /** The server's clock, told on once a second by this screen's. Of a kept snapshot: when it was true. */
  readonly now: Accessor<Instant>
  readonly speech: Accessor<Speech>
  /** Ids of the teams that can stand there, in their order. */
  readonly teams: Accessor<readonly string[]>
  /** The id of the team that stands there. Null: none yet. */
  readonly shown: Accessor<string | null>
  /** Lets another team stand there. One that is not in `teams` changes nothing. */
  show(team: string): void
  /** How the screen is set up; null until the server, or the device, has told. */
  readonly orders: Accessor<DisplayOrders | null>
  /** How often a manager asked the screen to show its name. */
  readonly identified: Accessor<number>
}

const SECOND = 1000

/** The newest snapshot of each team, kept true to the clock. Call it inside a root: its disposal closes the link. */
export function createFeed({ connect, elapsed, kept = null }: FeedOptions): Feed {
  const [link, setLink] = createSignal<'none' | 'open' | 'lost'>('none')
  const [old, setOld] = createSignal(false)
  const [refusal, setRefusal] = createSignal<string | null>(null)
  const held = createHeldSnapshots()
  const [asked, setAsked] = createSignal<string | null>(null)
  const [orders, setOrders] = createSignal<DisplayOrders | null>(kept?.orders ?? null)
  const [identified, setIdentified] = createSignal(0)
  const [now, setNow] = createSignal(0 as Instant)
  // The server's clock minus this screen's: ages never depend on what a TV believes the time is.
  let ahead = 0

  const teams = createMemo(() => standingTeams(held.teams(), orders()?.teams ?? []))
  const shown = createMemo(() => {
    const team = asked()
    return team !== null && teams().includes(team) ? team : (teams()[0] ?? null)
  })
  const seen = createMemo(() => held.of(shown() ?? ''))

  const take = (snapshot: Snapshot) => {
    const drawn = held.of(snapshot.team.id)
    // Told nothing of several teams, the screen shows the one that came last.
    const isAlone = drawn === null && !orders()?.teams.length
    if (old() || isAlone) held.clear()
    else if (drawn?.boot === snapshot.boot && snapshot.v < drawn.v) return
    setOld(false)
    ahead = snapshot.now - elapsed()
    setNow(snapshot.now)
    held.draw(snapshot, snapshot.now)
  }

  const tick = () => {
    const team = shown()
    if (team === null || old()) return
    batch(() => held.age(team, setNow((elapsed() + ahead) as Instant)))
  }

  const show = (team: string) =>
    batch(() => {
      setAsked(team)
      tick()
    })

  const lost = () => {
    setLink('lost')
    if (kept === null || seen() !== null) return
    setOld(true)
    for (const snapshot of kept.snapshots) held.draw(snapshot, snapshot.now)
  }

  const close = connect({
    connected: () =>
      batch(() => {
        setLink('open')
        setRefusal(null)
      }),
    lost: () => batch(lost),
    refused: sentence => setRefusal(sentence),
    orders: told => setOrders(told),
    order: order => order === 'identify' && setIdentified(times => times + 1),
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
    if (seen() === null) return 'connecting'
    if (old()) return 'kept'
    return link() === 'open' ? 'live' : 'offline'
  })
  const speech = createMemo<Speech>(() => ({
    locale: seen()?.locale ?? 'en-US',
    currency: seen()?.currency ?? 'USD',
    zone: seen()?.zone ?? 'UTC',
    amounts: seen()?.audience.pool ?? 'money',
    now: old() ? (seen()?.now ?? now()) : now(),
  }))
  return { state, refusal, seen, now: () => speech().now, speech, teams, shown, show, orders, identified }
}
