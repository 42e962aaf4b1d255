import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/**
 * Ends every connection of a server when it is called, once what was said to it has left. Sockets of screens among them: one
 * that is frozen never answers a goodbye, and half a minute would pass until it is given up.
 */
export function endConnections(server: Server): () => void {
  const open = new Set<Socket>()
  server.on('connection', socket => {
    open.add(socket)
    socket.once('close', () => open.delete(socket))
  })
  return () => {
    for (const socket of open) socket.destroySoon()
  }
}
