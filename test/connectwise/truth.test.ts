import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Batch } from '../../core/model/batch.ts'
import { instant } from '../../core/model/units.ts'
import { SourceError } from '../../server/sources/source.ts'
import { anyBeginning, anyHabits, anySteps, type Step } from './any-shop.ts'
import type { ShopEvent } from './events.ts'
import { MINUTE } from './life.ts'
import { ASKED, type Hours, MONTH, measured } from './measured.ts'
import { ourSource } from './our-source.ts'
import { startSimulator } from './start-simulator.ts'

const NOW = Date.parse('2026-11-12T18:00:00Z')
const simulator = startSimulator()

/** Within an hour everything is read anew; until then nobody has told of what was deleted. */
const SEEN_AFTER = 61 * MINUTE

/** A shop with a poller of ours at it. */
async function watched(hours: Hours) {
  let now = NOW
  // Since when something is gone unseen, whether goals are told late, and whether things happened during a poll.
  let goneAt = Number.NEGATIVE_INFINITY
  let isLate = false
  let isDisturbed = false
  let isHeld = false
  const ours = ourSource(simulator.site(), now)
  await simulator.begin(now)

  const at = async (next: number) => {
    now = Math.ceil(next / MINUTE) * MINUTE
    ours.clock.now = instant(now)
    await simulator.set({ now })
  }
  const pass = (minutes: number) => at(now + minutes * MINUTE)
  /** Null: the source did not answer, and says so with an error of its own. */
  async function poll(): Promise<Batch | null> {
    await pass(1)
    const fetching = ours.source.fetch(MONTH, new AbortController().signal).catch((error: unknown) => {
      if (error instanceof SourceError) return null
      throw error
    })
    let isOver = false
    void fetching.finally(() => {
      isOver = true
    })
    while (isHeld && !isOver) await simulator.release()
    const batch = await fetching
    await at(ours.clock.now)
    return batch
  }
  async function compare(batch: Batch) {
    const told = measured(batch, instant(now), hours)
    const { positive, answers, ...truth } = await simulator.truth(ASKED[hours])
    const isWhole = batch.withheld === undefined
    expect(told).toEqual({ ...truth, ...(isWhole ? { positive, answers } : pickAnswers(told)) })
    expect(new Set(batch.tickets.map(({ id }) => id)).size).toBe(batch.tickets.length)
  }
  const unseen = (event: ShopEvent) => {
    if (event.kind === 'delete') goneAt = now
    if (event.kind === 'priority' && event.isStale) isLate = true
  }
  async function take(step: Step) {
    if (step.kind === 'pass') return pass(step.minutes)
    if (step.kind === 'fault') {
      isHeld ||= step.fault.kind === 'held'
      return simulator.fault(step.fault)
    }
    if (step.kind === 'between') {
      isDisturbed = true
      for (const event of step.events) unseen(event)
      return simulator.set({ between: step.events })
    }
    if (step.kind === 'event') {
      unseen(step.event)
      return simulator.happen([step.event])
    }
    const batch = await poll()
    if (batch === null) return
    if (!isDisturbed && !isLate && now - goneAt > SEEN_AFTER) await compare(batch)
    // What was deleted during a poll is gone since then at the latest.
    if (isDisturbed) goneAt = Math.max(goneAt, now)
    isDisturbed = false
    await simulator.set({ between: [] })
  }
  async function settle() {
    await simulator.mend()
    await simulator.happen([{ kind: 'catch-up' }])
    await pass(61)
    const batch = await poll()
    if (batch === null) throw new Error('a server with nothing wrong was not read')
    await compare(batch)
  }
  return { take, settle }
}

const pickAnswers = ({ positive, answers }: { positive: number; answers: number }) => ({ positive, answers })

/** A counterexample that is not the smallest is better than none. */
const LIMIT = { interruptAfterTimeLimit: 55_000, markInterruptAsFailure: true }

describe('the measured month', () => {
  it.each(['always', 'office'] as const)(
    'measure equals the truth of the server after whatever happened there, at hours: %s',
    async hours => {
      const run = fc.asyncProperty(anyBeginning, anySteps, anyHabits, async (opened, steps, habits) => {
        const shop = await watched(hours)
        await simulator.set(habits)
        await simulator.happen(opened)
        for (const step of steps) await shop.take(step)
        await shop.settle()
      })
      await fc.assert(run, { ...{ seed: 2026, numRuns: 30 }, ...LIMIT })
    },
    70_000,
  )
})
