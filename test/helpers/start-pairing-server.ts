import { json } from 'express'
import type { DisplayReport } from '../../core/model/display.ts'
import type { Snapshot } from '../../core/model/snapshot.ts'
import { millis } from '../../core/model/units.ts'
import type { DisplayOrder } from '../../core/snapshot/protocol.ts'
import { aPairing } from './a-pairing.ts'
import { sampleSnapshot } from './sample-snapshot.ts'
import { someOrders } from './some-orders.ts'
import { type DisplayServer, openDisplayServer, type TestChannel } from './start-display-server.ts'

/** What outlives one run of the server: the tokens that it lets in. */
export interface PairedScreens {
  readonly tokens: Set<string>
}

export interface PairingServer extends Pick<DisplayServer, 'port' | 'close'> {
  /** Somebody has typed the code. */
  pair(): void
  /** A manager has removed every screen. */
  revoke(): void
  order(order: DisplayOrder): void
  readonly reports: readonly DisplayReport[]
}

/** A server that plays pairing: one code, one phone's link `once`, and the sample snapshot for whoever has a token. */
export async function startPairingServer(
  screens: PairedScreens = { tokens: new Set() },
  given: { readonly port?: number; readonly snapshot?: Partial<Snapshot> } = {},
): Promise<PairingServer> {
  const snapshot = { ...sampleSnapshot, ...given.snapshot }
  const reports: DisplayReport[] = []
  let typed = false
  let linked = false
  let channel: TestChannel | undefined
  const letIn = () => {
    const token = `token-${screens.tokens.size}`
    screens.tokens.add(token)
    return { token, id: 'd1' }
  }
  const server = await openDisplayServer(given.port ?? 0, (app, opened) => {
    channel = opened
    app.use(json())
    app.post('/api/v1/pairings', (_request, response) => response.json(aPairing({ every: millis(100) })))
    app.post('/api/v1/pairings/token', (request, response) => {
      if (request.body.device !== 'device') response.status(410).json({})
      else if (typed) response.json(letIn())
      else response.status(428).json({ reason: 'pending' })
    })
    app.post('/api/v1/pairings/phone', (request, response) => {
      if (linked || request.body.link !== 'once') response.status(410).json({})
      else response.json(letIn())
      linked = true
    })
    opened.use((socket, next) => {
      const { token } = socket.handshake.auth
      const reason = token === undefined ? 'pair' : 'revoked'
      next(
        screens.tokens.has(token)
          ? undefined
          : Object.assign(new Error('This screen is not paired.'), { data: { reason } }),
      )
    })
    opened.on('connection', socket => {
      socket.emit('orders', someOrders())
      socket.emit('snapshot', snapshot, 1)
      socket.on('report', report => reports.push(report))
    })
  })
  return {
    ...server,
    reports,
    pair() {
      typed = true
    },
    revoke() {
      screens.tokens.clear()
      typed = false
      channel?.disconnectSockets(true)
    },
    order: order => void channel?.emit('order', order),
  }
}
