import { Server } from 'socket.io'
import type { DisplayOrder } from '../../core/snapshot/protocol.ts'
import { type DisplayChannel, openDisplayChannel } from '../sockets/display-channel.ts'
import { createDisplayPresence } from '../sockets/display-presence.ts'
import type { SocketGuard } from '../sockets/socket-options.ts'
import { socketOptions } from '../sockets/socket-options.ts'
import { oneAtATime } from './one-at-a-time.ts'
import type { RelayParts } from './relay.ts'
import { BELL, ORDER, type RelayedScreens, SCREENS, type SharedState, stateKey } from './shared-state.ts'
import { socketAdapter } from './socket-adapter.ts'

export interface RelayScreens {
  readonly io: Server
  /** Null until the holder has written something. */
  state(): SharedState | null
  /** Reads the newest state, and tells the holder which screens are here. */
  look(): void
  stop(): void
}

/** The channel of the walls on a relay: the same door and the same senders, on what the holder wrote into Redis. */
export function openRelayScreens(parts: RelayParts, guard: SocketGuard): RelayScreens {
  const { redis, now, later, report } = parts
  const key = stateKey(redis.prefix, parts.build)
  const io = new Server(socketOptions(guard))
  let text = ''
  let state: SharedState | null = null
  const tell = () => {
    if (state === null || !redis.bus.isReady) return
    const seen = state.displays.displays.map(({ id }) => ({ id, ...presence.of(id) }))
    const here = seen.filter(({ connected }) => connected)
    const screens = here.map(({ id, report }) => ({ id, report }))
    io.serverSideEmit(SCREENS, { relay: parts.boot, screens } satisfies RelayedScreens)
  }
  const presence = createDisplayPresence(now, tell)
  const newest = (team: string | null) =>
    (team === null ? state?.snapshots[0] : state?.snapshots.find(each => each.team.id === team)) ?? null
  const displays = () => state?.displays ?? { revision: 0, open: false, displays: [] }
  const channel: DisplayChannel = openDisplayChannel(io, { presence, now, later, displays, newest })
  io.adapter(socketAdapter(redis))
  const read = oneAtATime(async () => {
    const found = await redis.keys.get(key)
    if (typeof found !== 'string' || found === text) return
    text = found
    state = JSON.parse(found) as SharedState
    channel.push()
  }, report)
  io.on(BELL, read)
  io.on(ORDER, (id: string, order: DisplayOrder) => void channel.order(id, order))
  return {
    io,
    state: () => state,
    look() {
      if (redis.keys.isReady) read()
      tell()
    },
    stop: channel.stop,
  }
}
