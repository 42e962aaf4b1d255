import type { Server } from 'socket.io'
import { type Instant, MINUTE } from '../../core/model/units.ts'

/** Lets a socket go that sends more packets in a minute than a screen ever has reason to. Handshakes and answers count. */
export function limitPackets(io: Server, most: number, now: () => Instant): void {
  io.engine.on('connection', (socket: Socket) => {
    let began = now()
    let packets = 0
    socket.on('packet', () => {
      if (now() >= began + MINUTE || now() < began) {
        began = now()
        packets = 0
      }
      packets += 1
      if (packets > most) socket.close(true)
    })
  })
}

/** What of a socket of engine.io is used here. */
interface Socket {
  on(event: 'packet', heard: () => void): unknown
  close(discard: boolean): void
}
