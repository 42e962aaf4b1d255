import { describe, expect, it } from 'vitest'
import { millis } from '../../core/model/units.ts'
import { createPoller } from '../../server/poller.ts'
import { SourceError } from '../../server/sources/source.ts'
import { createFakeLater } from '../helpers/fake-later.ts'

const MINUTE = 60_000

function poller(poll: (signal: AbortSignal) => Promise<void>, random = 0.5) {
  const fake = createFakeLater()
  const created = createPoller({ poll, every: millis(MINUTE), later: fake.later, random: () => random })
  return { ...created, ...fake }
}

describe('createPoller, between polls', () => {
  it('createPoller spreads its interval by a fifth, so that many of them do not ask in step', async () => {
    const waits = async (random: number) => {
      const it = poller(() => Promise.resolve(), random)
      it.start()
      await it.advance(0)
      return it.waits()
    }
    expect([await waits(0), await waits(0.5), await waits(1)]).toEqual([[48_000], [60_000], [72_000]])
  })

  it('createPoller catches up soon, but leaves a source alone that has refused its keys or asked for rest', async () => {
    const soonest = async (error: SourceError | null) => {
      const it = poller(() => (error ? Promise.reject(error) : Promise.resolve()))
      it.catchUp()
      expect(it.waits()).toEqual([])
      it.start()
      await it.advance(0)
      it.catchUp()
      return it.waits()[0] ?? null
    }
    expect(await soonest(null)).toBe(200)
    expect(await soonest(new SourceError('down', 'Down.'))).toBe(200)
    expect(await soonest(new SourceError('keys', 'Refused.'))).toBeNull()
    expect(await soonest(new SourceError('throttled', 'Rest.', millis(90_000)))).toBe(99_000)
  })

  it('createPoller doubles the wait with each failure up to five minutes, give or take a fifth', async () => {
    const waits = async (random: number) => {
      const it = poller(() => Promise.reject(new SourceError('down', 'Down.')), random)
      it.start()
      await it.advance(0)
      const seen: number[] = [it.waits()[0] ?? -1]
      for (let n = 0; n < 3; n++) {
        await it.advance(it.waits()[0] ?? 0)
        seen.push(it.waits()[0] ?? -1)
      }
      return seen
    }
    expect(await waits(0.5)).toEqual([2, 4, 5, 5].map(minutes => minutes * MINUTE))
    expect(await waits(0)).toEqual([1.6, 3.2, 4, 4].map(minutes => minutes * MINUTE))
    expect(await waits(1)).toEqual([2.4, 4.8, 6, 6].map(minutes => minutes * MINUTE))
  })

  it('createPoller waits as long as the source asked, at most an hour, whatever is nudged', async () => {
    const waitAfter = async (asked: number, random = 0.5) => {
      const it = poller(
        () => Promise.reject(new SourceError('throttled', 'Slow down.', millis(asked))),
        random,
      )
      it.start()
      await it.advance(0)
      it.nudge()
      return it.waits()
    }
    expect(await waitAfter(90_000, 0)).toEqual([90_000])
    expect(await waitAfter(90_000, 1)).toEqual([108_000])
    expect(await waitAfter(0, 0)).toEqual([1000])
    expect(await waitAfter(86_400_000)).toEqual([3_600_000])
  })
})
