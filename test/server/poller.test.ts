import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { millis } from '../../core/model/units.ts'
import { createPoller } from '../../server/poller.ts'
import { SourceError } from '../../server/sources/source.ts'
import { createFakeLater } from '../helpers/fake-later.ts'
import { heldPoll } from '../helpers/held-poll.ts'

const MINUTE = 60_000

function poller(poll: (signal: AbortSignal) => Promise<void>, random = 0.5) {
  const fake = createFakeLater()
  const created = createPoller({ poll, every: millis(MINUTE), later: fake.later, random: () => random })
  return { ...created, ...fake }
}

describe('createPoller', () => {
  it('createPoller polls at once, and again one interval after the poll has ended', async () => {
    const { poll, end, seen } = heldPoll()
    const it = poller(poll)
    it.start()
    await it.advance(MINUTE)
    expect(seen.begun).toBe(1)
    end()
    await it.advance(MINUTE - 1)
    expect(seen.begun).toBe(1)
    await it.advance(1)
    expect(seen.begun).toBe(2)
  })

  it('createPoller takes a nudge during a poll as one more poll after it, however many there were', async () => {
    const { poll, end, seen } = heldPoll()
    const it = poller(poll)
    it.start()
    it.nudge()
    it.nudge()
    end()
    await it.advance(1000)
    expect(seen.begun).toBe(2)
    end()
    await it.advance(1000)
    expect(seen.begun).toBe(2)
  })

  it('createPoller polls soon after a nudge, once for a burst, even when the burst goes on', async () => {
    let polls = 0
    const it = poller(async () => void polls++)
    it.start()
    await it.advance(0)
    for (let n = 0; n < 8; n++) {
      it.nudge()
      await it.advance(100)
    }
    expect(polls).toBeGreaterThan(2)
    expect(polls).toBeLessThan(7)
  })

  it('createPoller goes back to its interval after a good poll', async () => {
    const outcomes = [new Error('one'), new Error('two'), null]
    const it = poller(async () => {
      const outcome = outcomes.shift()
      if (outcome) throw outcome
    })
    it.start()
    await it.advance(2 * MINUTE)
    await it.advance(4 * MINUTE)
    expect(it.waits()).toEqual([MINUTE])
  })

  it('createPoller stops when its keys are refused, until it is nudged', async () => {
    let polls = 0
    const it = poller(async () => {
      polls += 1
      if (polls === 1) throw new SourceError('keys', 'The key is refused.')
    })
    it.start()
    await it.advance(10 * 3_600_000)
    expect(polls).toBe(1)
    it.nudge()
    await it.advance(1000)
    expect(polls).toBe(2)
    expect(it.waits()[0]).toBeLessThanOrEqual(MINUTE)
  })

  it('createPoller gives a poll up after five minutes', async () => {
    const aborted: unknown[] = []
    const it = poller(
      signal =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => {
            aborted.push(signal.reason)
            reject(signal.reason)
          })
        }),
    )
    it.start()
    await it.advance(5 * MINUTE)
    expect(aborted).toEqual([expect.any(SourceError)])
    expect(it.waits()).toEqual([2 * MINUTE])
  })

  it('createPoller aborts what is under way when it is stopped, and polls no more', async () => {
    const { poll, end, seen } = heldPoll()
    const it = poller(poll)
    it.start()
    it.nudge()
    it.stop()
    expect(seen.signal?.aborted).toBe(true)
    end(new Error('aborted'))
    it.nudge()
    await it.advance(10 * MINUTE)
    expect(seen.begun).toBe(1)
    expect(it.waits()).toEqual([])
  })

  it('createPoller is never ended by a failure of any kind, and never polls twice at a time', async () => {
    const failure = fc.constantFrom<unknown>(
      undefined,
      null,
      'text',
      new Error('error'),
      new SourceError('down', 'Down.'),
      new SourceError('input', 'Bad.', millis(-5)),
    )
    const step = fc.oneof(
      fc.record({ end: failure }),
      fc.constant('nudge' as const),
      fc.constant('throw' as const),
      fc.integer({ min: 0, max: 400_000 }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async steps => {
        const { poll, end, seen } = heldPoll()
        let thrown = false
        const it = poller(signal => {
          if (!thrown) return poll(signal)
          thrown = false
          throw 'synchronous'
        })
        it.start()
        for (const each of steps) {
          if (each === 'nudge') it.nudge()
          else if (each === 'throw') thrown = true
          else if (typeof each === 'number') await it.advance(each)
          else end(each.end)
        }
        expect(seen.most).toBeLessThanOrEqual(1)
        end()
        thrown = false
        const before = seen.begun
        await it.advance(3_700_000)
        expect(seen.begun).toBe(before + 1)
      }),
      { numRuns: 60 },
    )
  })
})
