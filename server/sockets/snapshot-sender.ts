import type { Socket } from 'socket.io'
import type { Snapshot } from '../../core/model/snapshot.ts'
import type { SnapshotDown } from '../../core/snapshot/protocol.ts'
import type { Later } from '../store/later.ts'
import { createLatestSender, type LatestSender } from './latest-sender.ts'

/** Snapshots to one screen, each once the one before is acknowledged. A screen that never does is let go. */
export function snapshotSender<Up extends object, Down extends SnapshotDown>(
  plain: Socket<Up, Down>,
  later: Later,
): LatestSender<Snapshot> {
  const socket = plain as unknown as Socket<Up, SnapshotDown>
  return createLatestSender<Snapshot>({
    emit: (snapshot, acknowledge) => socket.emit('snapshot', snapshot, acknowledge),
    silent: () => socket.disconnect(true),
    later,
  })
}
