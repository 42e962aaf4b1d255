import type { Snapshot } from '../../core/model/snapshot.ts'

/** Snapshots on their way to many screens: whoever is to have the same one at the same moment gets it in one round. */
export interface SnapshotRounds {
  /** Has a socket in the next round of a snapshot. Returns the number of the round, by which the screen says that it has it. */
  join(socket: string, snapshot: Snapshot): number
  /** Sends what was gathered; without it, that is done by itself in the next turn of Node's loop. */
  send(): void
}

/** `emit` is called once a round, so that a snapshot is written out once however many screens get it. */
export function createSnapshotRounds(
  emit: (sockets: readonly string[], snapshot: Snapshot, round: number) => void,
  soon: (run: () => void) => void = setImmediate,
): SnapshotRounds {
  const gathered = new Map<Snapshot, { readonly round: number; readonly sockets: string[] }>()
  let last = 0
  const begin = (snapshot: Snapshot) => {
    if (gathered.size === 0) soon(send)
    last += 1
    const begun = { round: last, sockets: [] }
    gathered.set(snapshot, begun)
    return begun
  }
  const send = () => {
    const rounds = [...gathered]
    gathered.clear()
    for (const [snapshot, { round, sockets }] of rounds) emit(sockets, snapshot, round)
  }
  return {
    join(socket, snapshot) {
      const { round, sockets } = gathered.get(snapshot) ?? begin(snapshot)
      sockets.push(socket)
      return round
    },
    send,
  }
}
