import { createClient } from 'redis'

export type Redis = ReturnType<typeof client>

/** Two connections to one Redis, and how the keys of this company begin there. */
export interface RedisLinks {
  /** A command that cannot be sent at once fails at once: an old renewal must not be sent late. */
  readonly keys: Redis
  /** For the adapter of socket.io, which waits for a Redis that is away. */
  readonly bus: Redis
  readonly prefix: string
  close(): void
}

const LONGEST_WAIT = 1000

/**
 * Connects, and connects anew for ever. Resolves at once where Redis is there, else after the first try has failed.
 * `failed` hears of every failure. Channels of Redis know no databases, so that the number stands in the prefix.
 */
export async function connectRedis(url: string, failed: (error: unknown) => void): Promise<RedisLinks> {
  const [keys, bus] = [client(url, true), client(url, false)]
  const all = [keys, bus]
  for (const each of all) each.on('error', failed)
  const first = new Promise<void>(resolve => {
    keys.once('ready', resolve)
    keys.once('error', () => resolve())
  })
  for (const each of all) each.connect().catch(failed)
  await first
  const database = new URL(url).pathname.slice(1) || '0'
  return {
    ...{ keys, bus, prefix: `poolboard:${database}:` },
    close() {
      for (const each of all) each.destroy()
    },
  }
}

const client = (url: string, disableOfflineQueue: boolean) =>
  createClient({
    url,
    disableOfflineQueue,
    // The adapter reads replies in the shapes of the second protocol.
    RESP: 2,
    socket: {
      connectTimeout: 2000,
      reconnectStrategy: tries => Math.min(100 * 2 ** tries, LONGEST_WAIT),
    },
  })
