import { io, type Socket } from 'socket.io-client'
import type { DisplayOrders, DisplayReport } from '../core/model/display.ts'
import type { Snapshot } from '../core/model/snapshot.ts'
import {
  DISPLAY_CHANNEL,
  type DisplayAuth,
  type DisplayDown,
  type DisplayOrder,
  type DisplayRefusal,
  type DisplayUp,
} from '../core/snapshot/protocol.ts'

/** What a link tells. `refused` carries the server's sentence and, where it gave one, the reason. */
export interface LinkListener {
  connected(): void
  /** The link is broken, or the server could not be reached. */
  lost(): void
  refused(sentence: string, reason: DisplayRefusal | null): void
  orders(orders: DisplayOrders): void
  order(order: DisplayOrder): void
  snapshot(snapshot: Snapshot, acknowledge: () => void): void
}

export interface LinkParts {
  /** Of the server. Absent: the page's own. */
  readonly address?: string
  /** Asked for at each try. */
  auth(): DisplayAuth
  /** Asked for at the first snapshot of a link, and every half minute after. */
  report(): DisplayReport
}

/** Milliseconds. A wall tries for ever, and a server that is back is found within five seconds. */
const FIRST_TRY = 500
const LONGEST_WAIT = 5000
const REPORT_EVERY = 30_000

/** Opens the display channel and keeps it open. Returns its cleanup. */
export function makeLink({ address = '', auth, report }: LinkParts, listener: LinkListener): () => void {
  const socket: Socket<DisplayDown, DisplayUp> = io(address + DISPLAY_CHANNEL, {
    transports: ['websocket'],
    auth: (hand: (auth: object) => void) => hand(auth()),
    // A page that begins anew must not share the socket of the one it follows.
    forceNew: true,
    reconnectionDelay: FIRST_TRY,
    reconnectionDelayMax: LONGEST_WAIT,
    timeout: LONGEST_WAIT,
  })
  let retry: ReturnType<typeof setTimeout> | undefined
  // The client gives up by itself when the server closed or refused the channel: `active` tells.
  const tryAgain = (wait: number) => {
    clearTimeout(retry)
    if (!socket.active) retry = setTimeout(() => socket.connect(), wait)
  }
  // Nothing is queued while the link is broken.
  const tell = () => socket.connected && socket.emit('report', report())
  let told = false
  socket.on('connect', () => {
    told = false
    listener.connected()
  })
  socket.on('orders', orders => listener.orders(orders))
  socket.on('order', order => listener.order(order))
  socket.on('snapshot', (snapshot, round) => {
    listener.snapshot(snapshot, () => socket.emit('seen', round))
    if (!told) tell()
    told = true
  })
  socket.on('disconnect', () => {
    listener.lost()
    tryAgain(FIRST_TRY)
  })
  socket.on('connect_error', error => {
    if (socket.active) listener.lost()
    else listener.refused(error.message, reasonOf(error))
    tryAgain(LONGEST_WAIT)
  })
  const telling = setInterval(tell, REPORT_EVERY)
  return () => {
    clearInterval(telling)
    clearTimeout(retry)
    socket.off()
    socket.close()
  }
}

const REASONS: readonly unknown[] = ['pair', 'revoked', 'no-team'] satisfies DisplayRefusal[]

function reasonOf(error: Error & { readonly data?: { readonly reason?: unknown } }): DisplayRefusal | null {
  const reason = error.data?.reason
  return REASONS.includes(reason) ? (reason as DisplayRefusal) : null
}
