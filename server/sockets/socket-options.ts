import type { IncomingMessage } from 'node:http'
import type { ServerOptions } from 'socket.io'
import { sameOrigin } from '../auth/same-origin.ts'

export interface SocketGuard {
  /** Whether a Host header names this server. */
  isKnown(host: string | undefined): boolean
  /** Where a request comes from. */
  address(request: IncomingMessage): string
  /** How many sockets one address may hold open. */
  readonly socketsPerAddress: number
}

/** How the socket server runs. Times in milliseconds, sizes in bytes. */
export function socketOptions(guard: SocketGuard): Partial<ServerOptions> {
  const hasRoom = roomPerAddress(guard)
  return {
    transports: ['websocket'],
    serveClient: false,
    perMessageDeflate: false,
    maxHttpBufferSize: 16e3,
    connectTimeout: 10e3,
    // A dead TV is noticed after 18 seconds at most.
    pingInterval: 10e3,
    pingTimeout: 8e3,
    // CORS does not cover WebSockets.
    allowRequest(request, decide) {
      const { headers } = request
      decide(null, guard.isKnown(headers.host) && sameOrigin(headers) && hasRoom(request))
    },
  }
}

/** Whether one more of its address may come in; who does counts until the connection below it ends. */
function roomPerAddress({ address, socketsPerAddress }: SocketGuard) {
  const open = new Map<string, number>()
  return (request: IncomingMessage): boolean => {
    const from = address(request)
    const others = open.get(from) ?? 0
    if (others >= socketsPerAddress || request.socket.destroyed) return false
    open.set(from, others + 1)
    request.socket.once('close', () => {
      const left = (open.get(from) ?? 1) - 1
      if (left > 0) open.set(from, left)
      else open.delete(from)
    })
    return true
  }
}
