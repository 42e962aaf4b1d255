import { io, type Socket } from 'socket.io-client'
import { type Accessor, createEffect, createSignal, on, onCleanup } from 'solid-js'
import type { Snapshot } from '../core/model/snapshot.ts'
import type { Instant } from '../core/model/units.ts'
import { ADMIN_CHANNEL, type AdminDown, type AdminUp } from '../core/snapshot/protocol.ts'

/** What the server tells on its own: snapshots, and that somebody saved. */
export interface Live {
  readonly snapshot: Accessor<Snapshot | null>
  readonly connected: Accessor<boolean>
  /** The server's clock, in steps of ten seconds; null before the first snapshot. */
  readonly now: Accessor<Instant | null>
  /** Calls back with the settings' revision at every connection and whenever somebody saved. */
  onRevision(listener: (revision: number) => void): void
  /** Calls back whenever a screen came, left or was told something. */
  onDisplays(listener: () => void): void
}

/** The admin channel of a team. It connects at once, again with every renewal of the session, and leaves with its owner. */
export function createLive(team: string, renewals: Accessor<number>): Live {
  const socket: Socket<AdminDown, AdminUp> = io(ADMIN_CHANNEL, { transports: ['websocket'], auth: { team } })
  const [received, setReceived] = createSignal<{ snapshot: Snapshot; at: number } | null>(null)
  const [connected, setConnected] = createSignal(false)
  const [tick, setTick] = createSignal(performance.now())
  const timer = setInterval(() => setTick(performance.now()), 10_000)

  socket.on('snapshot', (snapshot, acknowledge) => {
    const before = received()?.snapshot
    const isOlder = before !== undefined && before.boot === snapshot.boot && before.v > snapshot.v
    const at = performance.now()
    if (!isOlder) setReceived({ snapshot, at })
    setTick(at)
    acknowledge()
  })
  socket.on('connect', () => setConnected(true))
  socket.on('disconnect', () => setConnected(false))
  // A channel that the server closed with the session does not come back by itself.
  createEffect(on(renewals, () => void (socket.connected || socket.connect()), { defer: true }))
  onCleanup(() => {
    clearInterval(timer)
    socket.disconnect()
  })

  return {
    snapshot: () => received()?.snapshot ?? null,
    connected,
    now: () => serverClock(received(), tick()),
    onRevision: listener => void socket.on('revision', listener),
    onDisplays: listener => void socket.on('displays', listener),
  }
}

function serverClock(received: { snapshot: Snapshot; at: number } | null, tick: number): Instant | null {
  return received && ((received.snapshot.now + Math.max(0, tick - received.at)) as Instant)
}
