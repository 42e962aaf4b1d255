import type { ServerOptions } from 'socket.io'
import { sameOrigin } from '../auth/same-origin.ts'

/** How the socket server runs. Times in milliseconds, sizes in bytes. */
export function socketOptions(): Partial<ServerOptions> {
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
    allowRequest: (request, decide) => decide(null, sameOrigin(request.headers)),
  }
}
