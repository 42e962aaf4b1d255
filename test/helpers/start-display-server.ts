import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express, { type Express } from 'express'
import { type Namespace, Server } from 'socket.io'
import type { Snapshot } from '../../core/model/snapshot.ts'
import { DISPLAY_CHANNEL, type DisplayDown, type DisplayUp } from '../../core/snapshot/protocol.ts'

export interface DisplayServer {
  readonly port: number
  /** How many snapshots were acknowledged. */
  readonly acknowledged: () => number
  close(): Promise<void>
}

export type TestChannel = Namespace<DisplayUp, DisplayDown>

/** The built page and its channel on loopback: each `?team=` gets the snapshot of that name, an unknown one a refusal. */
export async function startDisplayServer(
  snapshots: { readonly [team: string]: Snapshot },
  port = 0,
): Promise<DisplayServer> {
  let acknowledged = 0
  const server = await openDisplayServer(port, (_app, channel) => {
    channel.use((socket, next) => {
      next(snapshots[socket.handshake.auth.team] ? undefined : new Error('There is no such team.'))
    })
    channel.on('connection', socket => {
      socket.on('seen', () => {
        acknowledged += 1
      })
      socket.emit('snapshot', snapshots[socket.handshake.auth.team]!, 1)
    })
  })
  return { ...server, acknowledged: () => acknowledged }
}

/** The built page, its health and its channel on loopback; the rest is set up by the caller before it listens. */
export async function openDisplayServer(
  port: number,
  setUp: (app: Express, channel: TestChannel) => void,
): Promise<Pick<DisplayServer, 'port' | 'close'>> {
  const app = express()
  app.use((_request, response, next) => {
    response.set(
      'Content-Security-Policy',
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; font-src 'self'; connect-src 'self' ws:",
    )
    next()
  })
  app.get('/healthz', (_request, response) => response.send('ok'))
  app.use('/display', express.static('dist/display'))
  app.get('/display/calibrate', (_request, response) =>
    response.sendFile('index.html', { root: 'dist/display' }),
  )
  const http = createServer(app)
  const io = new Server(http, { serveClient: false })
  setUp(app, io.of(DISPLAY_CHANNEL))
  await new Promise<void>(done => {
    http.listen(port, '127.0.0.1', done)
  })
  return {
    port: (http.address() as AddressInfo).port,
    close: async () => {
      await io.close()
      http.closeAllConnections()
    },
  }
}
