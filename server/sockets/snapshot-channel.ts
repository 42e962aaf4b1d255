import type { Namespace, Socket } from 'socket.io'
import type { Snapshot } from '../../core/model/snapshot.ts'
import type { AdminUp, SnapshotDown } from '../../core/snapshot/protocol.ts'
import type { Later } from '../store/later.ts'
import { snapshotSender } from './snapshot-sender.ts'

export interface SnapshotChannelParts {
  /** The newest snapshot of a team, or of the first team for null. Null: no such team. */
  newest(team: string | null): Snapshot | null
  readonly later: Later
}

export interface SnapshotChannel {
  /** Lets each screen have its team's newest snapshot, once it has acknowledged the one before. */
  push(): void
}

/**
 * Snapshots to whoever connects: at once, and after every push. The screen names its team in `auth.team`, or gets the
 * first; it cannot connect for a team that is not there. Whatever a screen sends is dropped.
 */
export function openSnapshotChannel<Down extends SnapshotDown>(
  namespace: Namespace<AdminUp, Down>,
  parts: SnapshotChannelParts,
): SnapshotChannel {
  const pushes = new Set<() => void>()
  namespace.use((socket, next) => {
    const team = teamOf(socket.handshake.auth)
    const known = team === null || parts.newest(team) !== null
    next(known ? undefined : new Error('There is no team of this name. Check the address of this screen.'))
  })
  namespace.on('connection', (plain: unknown) => {
    const socket = plain as Socket<AdminUp, SnapshotDown>
    const team = teamOf(socket.handshake.auth)
    const sender = snapshotSender(socket, parts.later)
    const push = () => {
      const snapshot = parts.newest(team)
      if (snapshot) sender.push(snapshot)
    }
    pushes.add(push)
    socket.use(() => {})
    socket.on('disconnect', () => {
      pushes.delete(push)
      sender.stop()
    })
    push()
  })
  return {
    push() {
      for (const push of pushes) push()
    },
  }
}

function teamOf(auth: { readonly [key: string]: unknown }): string | null {
  return typeof auth.team === 'string' ? auth.team : null
}
