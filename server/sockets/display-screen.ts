import type { Socket } from 'socket.io'
import type { Audience } from '../../core/model/audience.ts'
import type { Snapshot } from '../../core/model/snapshot.ts'
import type { DisplayDown, DisplayOrder, DisplayUp } from '../../core/snapshot/protocol.ts'
import { tokenHash } from '../auth/secret-token.ts'
import type { Later } from '../store/later.ts'
import { type Asking, displayEntry, type EntryParts } from './display-entry.ts'
import type { LatestSender } from './latest-sender.ts'
import { roundSender } from './round-sender.ts'
import type { SnapshotRounds } from './snapshot-rounds.ts'

export interface DisplayScreenParts extends EntryParts {
  readonly later: Later
}

/** What all screens of a channel have in common, so that nothing is made twice. */
export interface SharedByScreens {
  readonly rounds: SnapshotRounds
  /** A snapshot as an audience may have it: the same object each time. */
  shownTo(snapshot: Snapshot, audience: Audience): Snapshot
}

/** One connected screen. */
export interface DisplayScreen {
  /** Null: nobody has paired it. */
  readonly id: string | null
  /** Tells it how it is set up, where that has changed, and what it may see; lets it go where it may not stay. */
  push(): void
  order(order: DisplayOrder): void
}

/** A screen that was let in. Each of its teams has a sender of its own: a slow acknowledgement of one holds up no other. */
export function displayScreen(
  socket: Socket<DisplayUp, DisplayDown>,
  parts: DisplayScreenParts,
  { rounds, shownTo }: SharedByScreens,
): DisplayScreen {
  const asking = askingOf(socket)
  const first = displayEntry(asking, parts)
  const senders = new Map<string, LatestSender<Snapshot>>()
  const newSender = roundSender(socket, rounds, parts.later)
  let told = ''
  socket.on('disconnect', () => {
    for (const sender of senders.values()) sender.stop()
    senders.clear()
  })
  const senderOf = (team: string) => {
    const sender = senders.get(team) ?? newSender()
    senders.set(team, sender)
    return sender
  }
  const leave = (teams: readonly string[]) => {
    for (const [team, sender] of senders)
      if (!teams.includes(team)) {
        sender.stop()
        senders.delete(team)
      }
  }
  return {
    id: first.isIn ? first.id : null,
    push() {
      const entry = displayEntry(asking, parts)
      if (!entry.isIn) return void socket.disconnect(true)
      const { orders, audience } = entry
      const text = JSON.stringify(orders)
      if (text !== told) socket.emit('orders', orders)
      told = text
      leave(orders.teams)
      for (const team of orders.teams) {
        const snapshot = parts.newest(team)
        if (snapshot) senderOf(team).push(shownTo(snapshot, audience))
      }
    },
    order: order => void socket.emit('order', order),
  }
}

/** What a screen says of itself in the handshake. */
export function askingOf({ handshake }: Pick<Socket, 'handshake'>): Asking {
  const { token, team }: { readonly [key: string]: unknown } = handshake.auth
  return {
    hash: typeof token === 'string' ? tokenHash(token) : null,
    team: typeof team === 'string' ? team : null,
  }
}
