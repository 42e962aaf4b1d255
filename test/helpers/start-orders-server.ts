import type { DisplayOrders } from '../../core/model/display.ts'
import type { Snapshot } from '../../core/model/snapshot.ts'
import { someOrders } from './some-orders.ts'
import { type DisplayServer, openDisplayServer, type TestChannel } from './start-display-server.ts'

export interface OrdersServer extends Pick<DisplayServer, 'port' | 'close'> {
  /** Tells every screen otherwise, and the next one that comes. */
  tell(change: Partial<DisplayOrders>): void
  /** Sends these from now on, to every screen. */
  send(snapshots: readonly Snapshot[]): void
  identify(): void
}

/** A server that lets every screen in and tells it how it is set up. */
export async function startOrdersServer(): Promise<OrdersServer> {
  let orders: DisplayOrders = someOrders()
  let shown: readonly Snapshot[] = []
  let channel: TestChannel | undefined
  const server = await openDisplayServer(0, (_app, opened) => {
    channel = opened
    opened.on('connection', socket => {
      socket.emit('orders', orders)
      for (const snapshot of shown) socket.emit('snapshot', snapshot, 1)
    })
  })
  return {
    ...server,
    tell(change) {
      orders = someOrders({ safeArea: 0, teams: shown.map(({ team }) => team.id), ...change })
      channel?.emit('orders', orders)
    },
    send(snapshots) {
      shown = snapshots
    },
    identify: () => void channel?.emit('order', 'identify'),
  }
}
