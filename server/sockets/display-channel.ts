import type { Server } from 'socket.io'
import { DISPLAY_CHANNEL } from '../../core/snapshot/protocol.ts'
import { openSnapshotChannel, type SnapshotChannel, type SnapshotChannelParts } from './snapshot-channel.ts'

/** The channel of the walls. */
export function openDisplayChannel(io: Server, parts: SnapshotChannelParts): SnapshotChannel {
  return openSnapshotChannel(io.of(DISPLAY_CHANNEL), parts)
}
