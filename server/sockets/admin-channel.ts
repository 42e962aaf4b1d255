import type { Namespace, Server, Socket } from 'socket.io'
import { mayHear } from '../../core/model/may-call.ts'
import type { User } from '../../core/model/user.ts'
import { ADMIN_CHANNEL, type AdminDown, type AdminUp } from '../../core/snapshot/protocol.ts'
import { sessionIdIn } from '../auth/session-cookie.ts'
import { openSnapshotChannel, type SnapshotChannel, type SnapshotChannelParts } from './snapshot-channel.ts'

export interface AdminChannelParts extends SnapshotChannelParts {
  /** Of the settings as they are. */
  revision(): number
  /** Whose a session id is; null: nobody's. */
  user(id: string | null): Pick<User, 'role'> | null
}

export interface AdminChannel extends SnapshotChannel {
  /** Tells every open page that somebody saved. */
  saved(): void
  /** Tells every open page that something is known of the screens. */
  displays(): void
  /** Lets every page go whose session has ended. */
  left(): void
}

type AdminSocket = Socket<AdminUp, AdminDown>

/** The channel of the desk: what the walls get, and what else a person's role lets them hear. For signed-in people only. */
export function openAdminChannel(io: Server, parts: AdminChannelParts): AdminChannel {
  const namespace: Namespace<AdminUp, AdminDown> = io.of(ADMIN_CHANNEL)
  const userOf = ({ handshake }: Pick<Socket, 'handshake'>) =>
    parts.user(sessionIdIn(handshake.headers.cookie, true) ?? sessionIdIn(handshake.headers.cookie, false))
  /** Lets those pages have it whose people may. */
  const tell = (event: 'revision' | 'displays', send: (socket: AdminSocket) => void) => {
    for (const socket of namespace.sockets.values()) {
      const user = userOf(socket)
      if (user && mayHear(event, user)) send(socket)
    }
  }
  namespace.use((socket, next) => next(userOf(socket) ? undefined : new Error('Sign in first.')))
  const channel = openSnapshotChannel(namespace, parts)
  namespace.on('connection', socket => {
    const user = userOf(socket)
    if (user && mayHear('revision', user)) socket.emit('revision', parts.revision())
  })
  const left = () => {
    for (const socket of namespace.sockets.values()) if (!userOf(socket)) socket.disconnect(true)
  }
  return {
    push() {
      // Sessions also end by themselves, and the board is published at every heartbeat.
      left()
      channel.push()
    },
    saved: () => tell('revision', socket => void socket.emit('revision', parts.revision())),
    displays: () => tell('displays', socket => void socket.emit('displays')),
    left,
  }
}
