import { createServer, type IncomingMessage } from 'node:http'
import { type Instant, millis } from '../../core/model/units.ts'
import { clientAddress, type Trusts } from '../auth/client-address.ts'
import { sessionIdIn } from '../auth/session-cookie.ts'
import type { Config } from '../config.ts'
import { guardConnections } from '../guard-connections.ts'
import { knownHosts } from '../http/known-hosts.ts'
import type { PageFolders } from '../http/pages.ts'
import { rateLimits } from '../http/rate-limits.ts'
import { limitsOf, serverOptions } from '../limits.ts'
import { listening } from '../listening.ts'
import { ownNames } from '../own-names.ts'
import { limitPackets } from '../sockets/limit-packets.ts'
import type { Cancel, Later } from '../store/later.ts'
import type { RedisLinks } from './connect-redis.ts'
import { createPassOn } from './pass-on.ts'
import { openRelayScreens } from './relay-screens.ts'
import { relaySite } from './relay-site.ts'
import { TELLS_EVERY } from './shared-state.ts'

export interface RelayParts {
  readonly config: Config
  readonly folders: PageFolders
  readonly redis: RedisLinks
  /** Where the holder of the lease is reached, as far as is known. */
  holder(): string | null
  now(): Instant
  readonly later: Later
  report(error: unknown): void
  /** Of this process. */
  readonly boot: string
  readonly build: string
}

export interface Relay {
  /** Resolves to the port. Rejects with Node's error when it cannot listen there. */
  listen(): Promise<number>
  /** Lets every connection go and frees the port. */
  close(): Promise<void>
}

/**
 * A process without a store. It shows the walls what the holder wrote into Redis, and lets the holder answer the desk; so too
 * the screens, as long as Redis holds nothing that this build can read.
 */
export function createRelay(parts: RelayParts): Relay {
  const { config, now, later } = parts
  const limits = limitsOf(config)
  const isKnown = knownHosts(ownNames(config))
  const trusts: Trusts = (from, hop) => site.get('trust proxy fn')(from, hop)
  const address = (request: IncomingMessage) => clientAddress(request, trusts)
  const isSecure = ({ headers, socket }: IncomingMessage) =>
    trusts(socket.remoteAddress ?? '', 0) && /^https\b/i.test(String(headers['x-forwarded-proto'] ?? ''))
  const passOn = createPassOn({ holder: parts.holder, address, isSecure })
  const screens = openRelayScreens(parts, { ...limits, isKnown, address })
  const site = relaySite({
    ...{ folders: parts.folders, isKnownHost: isKnown, trustProxy: config.trustProxy, passOn },
    ...{ rates: rateLimits(limits, now), isFilled: () => screens.state() !== null },
  })
  const server = createServer(serverOptions(limits), site)
  guardConnections(server, limits, config)
  // socket.io takes every socket of a server that it is attached to. This one never listens.
  const walls = createServer()
  screens.io.attach(walls)
  limitPackets(screens.io, limits.packets, now)
  server.on('upgrade', (request, socket, head) => {
    if (screens.state() === null || isDesk(request)) passOn.upgrade(request, socket, head)
    else walls.emit('upgrade', request, socket, head)
  })
  let cancel: Cancel = () => {}
  const look = () => {
    screens.look()
    cancel = later(look, millis(TELLS_EVERY))
  }
  return {
    async listen() {
      const port = await listening(server, config.port, config.host)
      look()
      return port
    },
    async close() {
      cancel()
      screens.stop()
      passOn.close()
      const closed = new Promise(resolve => server.close(resolve))
      await screens.io.close()
      server.closeAllConnections()
      await closed
    },
  }
}

/** The desk has a session; who it belongs to, the holder knows. */
const isDesk = ({ headers: { cookie } }: IncomingMessage) =>
  sessionIdIn(cookie, true) !== null || sessionIdIn(cookie, false) !== null
