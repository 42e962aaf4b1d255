import type { Server } from 'socket.io'
import { millis } from '../../core/model/units.ts'
import type { DisplayChannel } from '../sockets/display-channel.ts'
import type { DisplayPresence } from '../sockets/display-presence.ts'
import type { Cancel, Later } from '../store/later.ts'
import type { RedisLinks } from './connect-redis.ts'
import type { Lease } from './lease.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { createRelayedPresence } from './relayed-presence.ts'
import { BELL, ORDER, SCREENS, type SharedState, stateKey, TELLS_EVERY } from './shared-state.ts'
import { socketAdapter } from './socket-adapter.ts'

/** What the holder's own channel of walls hands to the relays. */
export interface RelaysParts {
  readonly io: Server
  readonly channel: DisplayChannel
  readonly presence: DisplayPresence
  state(): SharedState
}

/** The channel of walls, with those of the relays. */
export type OpenRelays = (parts: RelaysParts) => DisplayChannel

export interface HolderParts {
  readonly redis: RedisLinks
  readonly lease: Pick<Lease, 'write'>
  readonly build: string
  readonly later: Later
  monotonic(): number
  report(error: unknown): void
}

/**
 * What the holder of the lease does for its relays: every push is written into Redis, where only the newest stands, and a
 * bell tells of it; an order is passed on; screens on relays count as being here.
 */
export function openRelays(holder: HolderParts): OpenRelays {
  const { redis, lease, later, monotonic, report } = holder
  const key = stateKey(redis.prefix, holder.build)
  return ({ io, channel, presence, state }) => {
    io.adapter(socketAdapter(redis))
    const relayed = createRelayedPresence(presence, monotonic)
    io.on(SCREENS, relayed.hear)
    const write = oneAtATime(async () => {
      if (!redis.bus.isReady) return
      if (await lease.write(key, JSON.stringify(state()))) io.serverSideEmit(BELL)
    }, report)
    let cancel: Cancel
    const look = () => {
      relayed.look()
      cancel = later(look, millis(TELLS_EVERY))
    }
    look()
    return {
      push() {
        channel.push()
        write()
      },
      order(id, order) {
        const isHere = channel.order(id, order)
        if (!relayed.has(id)) return isHere
        io.serverSideEmit(ORDER, id, order)
        return true
      },
      stop() {
        cancel()
        channel.stop()
      },
    }
  }
}
