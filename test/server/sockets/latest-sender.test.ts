import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLatestSender } from '../../../server/sockets/latest-sender.ts'
import { createFakeLater } from '../../helpers/fake-later.ts'

function sender() {
  const fake = createFakeLater()
  const sent: number[] = []
  const acknowledges: (() => void)[] = []
  let silences = 0
  const created = createLatestSender<number>({
    emit: (value, acknowledge) => {
      sent.push(value)
      acknowledges.push(acknowledge)
    },
    silent: () => {
      silences += 1
    },
    later: fake.later,
  })
  return { ...created, ...fake, sent, acknowledges, silences: () => silences }
}

describe('createLatestSender', () => {
  it('createLatestSender sends the first value at once', () => {
    const { push, sent } = sender()
    push(1)
    expect(sent).toEqual([1])
  })

  it('createLatestSender sends only the newest of what came while one was in flight', () => {
    const { push, sent, acknowledges } = sender()
    for (const value of [1, 2, 3, 4]) push(value)
    expect(sent).toEqual([1])
    acknowledges[0]?.()
    expect(sent).toEqual([1, 4])
    acknowledges[1]?.()
    expect(sent).toEqual([1, 4])
  })

  it('createLatestSender gives a screen up after twenty seconds without an acknowledgement, once', async () => {
    const it = sender()
    it.push(1)
    await it.advance(19_999)
    expect(it.silences()).toBe(0)
    await it.advance(1)
    expect(it.silences()).toBe(1)
    it.acknowledges[0]?.()
    it.push(2)
    await it.advance(60_000)
    expect(it.sent).toEqual([1])
    expect(it.silences()).toBe(1)
  })

  it('createLatestSender leaves no timer behind once acknowledged or stopped', () => {
    const it = sender()
    it.push(1)
    it.acknowledges[0]?.()
    expect(it.waits()).toEqual([])
    it.push(2)
    it.stop()
    expect(it.waits()).toEqual([])
  })

  it('createLatestSender delivers the newest last and never has two in flight, in any order of events', () => {
    // 0 acknowledges what is in flight, 1 acknowledges the first again, 2 pushes.
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 60 }), events => {
        const { push, sent, acknowledges } = sender()
        let pushed = 0
        let acknowledged = 0
        const acknowledge = () => {
          if (acknowledged === sent.length) return
          acknowledged += 1
          acknowledges[acknowledged - 1]?.()
        }
        for (const event of events) {
          if (event === 2) push(++pushed)
          else if (event === 1 && acknowledged > 0) acknowledges[0]?.()
          else if (event === 0) acknowledge()
          expect(sent.length - acknowledged).toBeLessThanOrEqual(1)
        }
        while (acknowledged < sent.length) acknowledge()
        expect(sent.at(-1) ?? 0).toBe(pushed)
        expect(sent).toEqual([...new Set(sent)].sort((a, b) => a - b))
      }),
    )
  })
})
