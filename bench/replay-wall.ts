import type { Snapshot } from '../core/model/snapshot.ts'
import { someOrders } from '../test/helpers/some-orders.ts'
import { openDisplayServer, type TestChannel } from '../test/helpers/start-display-server.ts'

/** A server for one wall, which sends what it is told to. */
export interface ReplayWall {
  readonly port: number
  /** Resolves when a wall has come, or come back, and has acknowledged what it got. */
  come(): Promise<void>
  /** Sends a snapshot, which is also what a wall gets that comes later. Resolves when the wall has acknowledged it. */
  send(snapshot: Snapshot): Promise<void>
  /** Breaks the wall's connection. When it comes back it gets `next`. */
  cut(next: Snapshot): void
  close(): Promise<void>
}

/** The built page and its channel on loopback. `first` is what a wall gets when it comes. */
export async function startReplayWall(first: Snapshot): Promise<ReplayWall> {
  let channel: TestChannel | undefined
  let greeting = first
  let arrival = createArrival()
  let round = 0
  const server = await openDisplayServer(0, (_app, opened) => {
    channel = opened
    opened.on('connection', socket => {
      socket.emit('orders', someOrders({ teams: [] }))
      socket.once('seen', () => arrival.reached())
      socket.emit('snapshot', greeting, ++round)
    })
  })
  const sockets = () => [...(channel?.sockets.values() ?? [])]
  return {
    ...server,
    come: () => arrival.promise,
    async send(snapshot) {
      greeting = snapshot
      const [socket] = sockets()
      if (!socket) throw new Error('no wall is connected')
      await new Promise<void>(resolve => {
        round += 1
        const sent = round
        socket.on('seen', function heard(seen) {
          if (seen !== sent) return
          socket.off('seen', heard)
          resolve()
        })
        socket.emit('snapshot', snapshot, sent)
      })
    },
    cut(next) {
      greeting = next
      arrival = createArrival()
      for (const socket of sockets()) socket.conn.close()
    },
  }
}

function createArrival(): { readonly promise: Promise<void>; reached(): void } {
  let reached = () => {}
  const promise = new Promise<void>(resolve => {
    reached = resolve
  })
  return { promise, reached: () => reached() }
}
