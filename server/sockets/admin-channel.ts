import type { Namespace, Server, Socket } from 'socket.io'
import { ADMIN_CHANNEL, type AdminDown, type AdminUp } from '../../core/snapshot/protocol.ts'
import { sessionIdIn } from '../auth/session-cookie.ts'
import { openSnapshotChannel, type SnapshotChannel, type SnapshotChannelParts } from './snapshot-channel.ts'

export interface AdminChannelParts extends SnapshotChannelParts {
  /** Of the settings as they are. */
  revision(): number
  /** Whether a session id is one of a signed-in person. */
  signedIn(id: string | null): boolean
}

export interface AdminChannel extends SnapshotChannel {
  /** Tells every open page that somebody saved. */
  saved(): void
  /** Lets every page go whose session has ended. */
  left(): void
}

/** The channel of the desk: what the walls get, and the settings' revision. For signed-in people only. */
export function openAdminChannel(io: Server, parts: AdminChannelParts): AdminChannel {
  const namespace: Namespace<AdminUp, AdminDown> = io.of(ADMIN_CHANNEL)
  const signedIn = ({ handshake }: Pick<Socket, 'handshake'>) =>
    parts.signedIn(sessionIdIn(handshake.headers.cookie))
  namespace.use((socket, next) => next(signedIn(socket) ? undefined : new Error('Sign in first.')))
  const channel = openSnapshotChannel(namespace, parts)
  namespace.on('connection', socket => void socket.emit('revision', parts.revision()))
  const left = () => {
    for (const socket of namespace.sockets.values()) if (!signedIn(socket)) socket.disconnect(true)
  }
  return {
    push() {
      // Sessions also end by themselves, and the board is published at every heartbeat.
      left()
      channel.push()
    },
    saved: () => void namespace.emit('revision', parts.revision()),
    left,
  }
}
