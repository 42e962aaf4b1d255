import type { Socket } from 'socket.io'
import type { Snapshot } from '../../core/model/snapshot.ts'
import type { DisplayDown, DisplayUp } from '../../core/snapshot/protocol.ts'
import type { Later } from '../store/later.ts'
import { createLatestSender, type LatestSender } from './latest-sender.ts'
import type { SnapshotRounds } from './snapshot-rounds.ts'

/** Makes the senders of one screen, one a team: each has it take part in the rounds of all. A silent screen is let go. */
export function roundSender(
  socket: Socket<DisplayUp, DisplayDown>,
  rounds: Pick<SnapshotRounds, 'join'>,
  later: Later,
): () => LatestSender<Snapshot> {
  const flying = new Map<number, () => void>()
  socket.on('seen', round => {
    const acknowledge = flying.get(round)
    flying.delete(round)
    acknowledge?.()
  })
  return () =>
    createLatestSender<Snapshot>({
      emit: (snapshot, acknowledge) => void flying.set(rounds.join(socket.id, snapshot), acknowledge),
      silent: () => socket.disconnect(true),
      later,
    })
}
