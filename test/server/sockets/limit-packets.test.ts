import { EventEmitter } from 'node:events'
import type { Server } from 'socket.io'
import { describe, expect, it } from 'vitest'
import { type Instant, instant, MINUTE } from '../../../core/model/units.ts'
import { limitPackets } from '../../../server/sockets/limit-packets.ts'

/** An engine whose sockets a test makes; each tells how often it was closed. */
function limited(most: number) {
  const clock = { now: instant(0) as Instant }
  const engine = new EventEmitter()
  limitPackets({ engine } as unknown as Server, most, () => clock.now)
  const open = () => {
    const closed: boolean[] = []
    const socket = Object.assign(new EventEmitter(), { close: (discard: boolean) => closed.push(discard) })
    engine.emit('connection', socket)
    const send = (count: number) => {
      for (let packet = 0; packet < count; packet++) socket.emit('packet')
    }
    return { send, closed }
  }
  return { clock, open }
}

describe('limitPackets', () => {
  it('limitPackets lets a socket send as many as are allowed, and closes it at the next, with what waits', () => {
    const { send, closed } = limited(3).open()
    send(3)
    expect(closed).toEqual([])
    send(1)
    expect(closed).toEqual([true])
  })

  it('limitPackets counts each socket by itself', () => {
    const { open } = limited(1)
    const [first, second] = [open(), open()]
    first.send(1)
    second.send(1)
    expect([first.closed, second.closed]).toEqual([[], []])
  })

  it('limitPackets begins anew with each minute of a socket, and not before', () => {
    const { clock, open } = limited(2)
    const [early, late] = [open(), open()]
    early.send(2)
    late.send(2)
    clock.now = instant(MINUTE - 1)
    early.send(1)
    clock.now = instant(MINUTE)
    late.send(2)
    expect([early.closed, late.closed]).toEqual([[true], []])
    late.send(1)
    expect(late.closed).toEqual([true])
  })

  it('limitPackets begins anew where the clock was set back', () => {
    const { clock, open } = limited(1)
    clock.now = instant(MINUTE)
    const { send, closed } = open()
    send(1)
    clock.now = instant(0)
    send(1)
    expect(closed).toEqual([])
  })
})
