import { setTimeout as pause } from 'node:timers/promises'
import fc from 'fast-check'
import { ADMIN_CHANNEL, DISPLAY_CHANNEL } from '../core/snapshot/protocol.ts'
import { CALLERS, createFuzzCallers } from './fuzz-callers.ts'
import { type FuzzDesk, SCREEN_TOKEN } from './fuzz-desk.ts'
import { createFuzzMark } from './fuzz-mark.ts'
import { type Packets, packetKinds } from './fuzz-packets.ts'
import { createFuzzSender } from './fuzz-send.ts'
import { looseEnds } from './loose-ends.ts'
import { openRawSocket } from './raw-socket.ts'

export interface SocketFuzzRun {
  readonly cases: number
  /** Connections that were opened, and those that the server ended. */
  readonly opened: number
  readonly ended: number
  readonly problems: readonly string[]
}

const CHANNELS = [DISPLAY_CHANNEL, ADMIN_CHANNEL]
const HANGS = 15_000
/** So many packets go over one socket, unless the server ends it before. */
const A_SOCKET = 5
const END = '40/fuzz-end,'

/** So many seeded packets for each event of each channel, and as many of no shape at all: the server lives and writes nothing. */
export async function fuzzSockets(
  desk: FuzzDesk,
  given: { readonly cases: number; readonly seed: number },
): Promise<SocketFuzzRun> {
  const caller = createFuzzCallers(desk)
  const mark = createFuzzMark(desk)
  for (const who of CALLERS) await caller(who)
  await mark.renew()
  const sender = createFuzzSender(desk.port)
  const loose = looseEnds()
  const found = { cases: 0, opened: 0, ended: 0, problems: [] as string[] }
  const batch = async (packets: readonly Packets[]) => {
    const who = CALLERS[found.opened % CALLERS.length] ?? 'nobody'
    const token = found.opened % 2 === 0 ? { token: SCREEN_TOKEN } : {}
    const socket = await openRawSocket(desk.port, await caller(who))
    found.opened += 1
    for (const channel of CHANNELS) {
      socket.send(`40${channel},${JSON.stringify(token)}`)
      // It is let in or not; whoever speaks before is let go.
      await socket.heard(`${channel},{`)
    }
    for (const packet of packets.flat()) socket.send(packet)
    socket.send(END)
    const end = await Promise.race([
      socket.heard('44/fuzz-end,'),
      pause(HANGS, 'hangs' as const, { ref: false }),
    ])
    if (end === 'ended') found.ended += 1
    socket.close()
    const { status: health } = await sender.send({ method: 'GET', path: '/healthz', headers: {}, body: null })
    const wrong = [
      ...(end === 'hangs' ? ['it hangs'] : []),
      ...(health === 200 ? [] : [`its health is ${health}`]),
      ...(mark.isWritten(true) ? ['it was written'] : []),
      ...desk.reports.splice(0).map(error => (error instanceof Error ? String(error.stack) : String(error))),
    ]
    for (const each of wrong)
      found.problems.push(`${who}: ${each}\n  ${packets.flat().join('\n  ').slice(0, 3000)}`)
    if (wrong.length > 0) await mark.renew()
    found.cases += packets.length
  }
  for (const [index, arbitrary] of packetKinds().entries()) {
    const drawn = fc.sample(arbitrary, { numRuns: given.cases, seed: given.seed + index })
    for (let from = 0; from < drawn.length && found.problems.length < 10; from += A_SOCKET)
      await batch(drawn.slice(from, from + A_SOCKET))
  }
  sender.close()
  return { ...found, problems: [...found.problems, ...loose.end()] }
}
