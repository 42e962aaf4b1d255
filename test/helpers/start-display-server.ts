import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { Server } from 'socket.io'
import type { Snapshot } from '../../core/model/snapshot.ts'
import { DISPLAY_CHANNEL } from '../../core/snapshot/protocol.ts'

export interface DisplayServer {
  readonly port: number
  /** How many snapshots were acknowledged. */
  readonly acknowledged: () => number
  close(): Promise<void>
}

/** The built page and its channel on loopback: each `?team=` gets the snapshot of that name, an unknown one a refusal. */
export async function startDisplayServer(
  snapshots: { readonly [team: string]: Snapshot },
  port = 0,
): Promise<DisplayServer> {
  const app = express()
  app.use((_request, response, next) => {
    response.set(
      'Content-Security-Policy',
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; font-src 'self'; connect-src 'self' ws:",
    )
    next()
  })
  app.use('/display', express.static('dist/display'))
  const http = createServer(app)
  const io = new Server(http, { serveClient: false })
  let acknowledged = 0
  const channel = io.of(DISPLAY_CHANNEL)
  channel.use((socket, next) => {
    next(snapshots[socket.handshake.auth.team] ? undefined : new Error('There is no such team.'))
  })
  channel.on('connection', socket => {
    socket.emit('snapshot', snapshots[socket.handshake.auth.team], () => {
      acknowledged += 1
    })
  })
  await new Promise<void>(done => {
    http.listen(port, '127.0.0.1', done)
  })
  return {
    port: (http.address() as AddressInfo).port,
    acknowledged: () => acknowledged,
    close: async () => {
      await io.close()
    },
  }
}
