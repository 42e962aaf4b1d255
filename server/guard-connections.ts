import type { Server } from 'node:http'
import type { Config } from './config.ts'
import type { Limits } from './limits.ts'

/** Each wall has one socket, and a browser opens up to six connections more while it loads a page. */
const CONNECTIONS_PER_SOCKET = 7

/**
 * Caps the connections of all, and of each address, so that one that opens them and says nothing leaves room for the
 * others. Behind a trusted proxy only those of all: every connection is the proxy's there.
 */
export function guardConnections(
  server: Server,
  { connections, socketsPerAddress }: Limits,
  { trustProxy }: Pick<Config, 'trustProxy'>,
): void {
  server.maxConnections = connections
  server.maxHeadersCount = 100
  if (trustProxy !== false) return
  const most = socketsPerAddress * CONNECTIONS_PER_SOCKET
  const open = new Map<string, number>()
  server.on('connection', socket => {
    const from = socket.remoteAddress ?? ''
    const others = open.get(from) ?? 0
    if (others >= most) return void socket.destroy()
    open.set(from, others + 1)
    socket.once('close', () => {
      const left = (open.get(from) ?? 1) - 1
      if (left > 0) open.set(from, left)
      else open.delete(from)
    })
  })
}
