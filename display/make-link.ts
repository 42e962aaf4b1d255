import { io, type Socket } from 'socket.io-client'
import { DISPLAY_CHANNEL, type DisplayDown, type DisplayUp } from '../core/snapshot/protocol.ts'
import type { FeedListener } from './feed.ts'

/** Milliseconds. A wall tries for ever, and a server that is back is found within five seconds. */
const FIRST_TRY = 500
const LONGEST_WAIT = 5000

/** Opens the display channel of a team (null: the first) and keeps it open. Returns its cleanup. */
export function makeLink(team: string | null, listener: FeedListener): () => void {
  const socket: Socket<DisplayDown, DisplayUp> = io(DISPLAY_CHANNEL, {
    transports: ['websocket'],
    auth: team === null ? {} : { team },
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
  socket.on('connect', () => listener.connected())
  socket.on('snapshot', (snapshot, acknowledge) => listener.snapshot(snapshot, acknowledge))
  socket.on('disconnect', () => {
    listener.lost()
    tryAgain(FIRST_TRY)
  })
  socket.on('connect_error', error => {
    if (!socket.active) listener.refused(error.message)
    tryAgain(LONGEST_WAIT)
  })
  return () => {
    clearTimeout(retry)
    socket.off()
    socket.close()
  }
}
