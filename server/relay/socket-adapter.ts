import { createAdapter } from '@socket.io/redis-streams-adapter'
import type { RedisLinks } from './connect-redis.ts'

/** The same on both sides. What it carries is small, and nobody reads what is old. */
export const socketAdapter = ({ bus, prefix }: RedisLinks) =>
  createAdapter(bus, {
    ...{
      streamName: `${prefix}stream`,
      channelPrefix: `${prefix}channel`,
      sessionKeyPrefix: `${prefix}session:`,
    },
    ...{ maxLen: 1000, blockTimeInMs: 1000, onlyPlaintext: true },
  })
