import { EventEmitter } from 'node:events'
import fc from 'fast-check'
import type { Socket } from 'socket.io'
import { describe, expect, it } from 'vitest'
import type { DisplayDown, DisplayUp } from '../../../core/snapshot/protocol.ts'
import { roundSender } from '../../../server/sockets/round-sender.ts'
import { createSnapshotRounds } from '../../../server/sockets/snapshot-rounds.ts'
import { createFakeLater } from '../../helpers/fake-later.ts'
import { sampleSnapshot } from '../../helpers/sample-snapshot.ts'

const snapshotOf = (v: number) => ({ ...sampleSnapshot, v })

/** Screens that share their rounds; what each has got is noted, with the number that it has to answer. */
function screens(count: number) {
  const fake = createFakeLater()
  const soon: (() => void)[] = []
  let emitted = 0
  const rounds = createSnapshotRounds(
    (sockets, { v }, round) => {
      emitted += 1
      for (const socket of sockets) all[Number(socket)]?.got.push({ v, round })
    },
    run => void soon.push(run),
  )
  const all = Array.from({ length: count }, (_, index) => {
    const got: { readonly v: number; readonly round: number }[] = []
    const gone = { silent: false }
    const socket = Object.assign(new EventEmitter(), {
      id: String(index),
      disconnect() {
        gone.silent = true
      },
    })
    const sender = roundSender(socket as unknown as Socket<DisplayUp, DisplayDown>, rounds, fake.later)()
    const seen = (round: unknown) => void socket.emit('seen', round)
    return { ...sender, got, gone, seen }
  })
  const turn = () => {
    for (const run of soon.splice(0)) run()
  }
  return { all, turn, send: rounds.send, advance: fake.advance, emitted: () => emitted }
}

describe('roundSender', () => {
  it('roundSender has all idle screens share one emission', () => {
    const { all, send, emitted } = screens(3)
    const snapshot = snapshotOf(1)
    for (const { push } of all) push(snapshot)
    send()
    expect(emitted()).toBe(1)
    expect(all.map(({ got }) => got)).toEqual(Array(3).fill([{ v: 1, round: 1 }]))
  })

  it('roundSender lets a screen go that has not answered for twenty seconds, whatever else it says', async () => {
    const { all, send, advance } = screens(1)
    const [screen] = all
    screen?.push(snapshotOf(1))
    send()
    for (const word of [0, 2, '1', null, {}]) screen?.seen(word)
    await advance(19_999)
    expect(screen?.gone.silent).toBe(false)
    await advance(1)
    expect(screen?.gone.silent).toBe(true)
  })

  it('roundSender gets every screen that stays the last snapshot, one in flight at most, in any order of events', () => {
    const event = fc.record({
      who: fc.nat({ max: 2 }),
      what: fc.constantFrom('push', 'seen', 'again', 'gone', 'turn'),
    })
    fc.assert(
      fc.property(fc.array(event, { maxLength: 80 }), events => {
        const { all, turn, send } = screens(3)
        const answered = all.map(() => 0)
        const left = new Set<number>()
        let pushed = 0
        const answer = (who: number) => {
          const next = all[who]?.got[answered[who] ?? 0]
          if (next) answered[who] = (answered[who] ?? 0) + 1
          if (next) all[who]?.seen(next.round)
        }
        for (const { who, what } of events) {
          if (what === 'push') {
            pushed += 1
            const snapshot = snapshotOf(pushed)
            for (const { push } of all) push(snapshot)
            send()
          } else if (what === 'seen') answer(who)
          else if (what === 'again' && answered[who]) all[who]?.seen(all[who]?.got[0]?.round)
          else if (what === 'turn') turn()
          else if (what === 'gone') {
            all[who]?.stop()
            left.add(who)
          }
          for (const [index, { got }] of all.entries())
            expect(got.length - (answered[index] ?? 0)).toBeLessThanOrEqual(1)
        }
        for (let step = 0; step < 6; step++) {
          for (const index of all.keys()) answer(index)
          turn()
        }
        for (const [index, { got }] of all.entries()) {
          if (!left.has(index)) expect(got.at(-1)?.v ?? 0).toBe(pushed)
          expect(got.map(({ v }) => v)).toEqual([...new Set(got.map(({ v }) => v))].sort((a, b) => a - b))
        }
      }),
    )
  })
})
