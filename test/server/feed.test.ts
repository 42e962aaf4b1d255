import { describe, expect, it } from 'vitest'
import { instant, millis } from '../../core/model/units.ts'
import { type Before, createFeed } from '../../server/feed.ts'
import { type Source, SourceError } from '../../server/sources/source.ts'
import { createFakeLater } from '../helpers/fake-later.ts'
import { emptyBatch, NOON } from '../helpers/start-test-server.ts'

const RANGE = { from: instant(0), to: NOON }
const NOTE = { short: '1 of 2 rows.', whole: '1 of 2 rows. First: line 3.' }

/** A feed over a source that the test may change, polled once. */
async function feed(given: Partial<Source> = {}, before: Before = { batch: null, asOf: null }) {
  const fake = createFakeLater()
  const reports: unknown[] = []
  const polls: boolean[] = []
  const watched = { changed: () => {}, stopped: false }
  const source: Source = {
    ...{ name: 'csv', label: 'CSV', staleAfter: null },
    fetch: async range => emptyBatch(range, NOON),
    watch(changed) {
      watched.changed = changed
      return () => {
        watched.stopped = true
      }
    },
    ...given,
  }
  const created = createFeed({
    ...{ source, before, every: millis(60_000), now: () => NOON, later: fake.later, random: () => 0.5 },
    gather: (asked, signal) => asked.fetch(RANGE, signal),
    polled: () => void polls.push(created.isWell()),
    report: error => void reports.push(error),
  })
  created.start()
  await fake.advance(0)
  return { ...created, ...fake, reports, polls, watched }
}

describe('createFeed', () => {
  it('createFeed holds what its source told last, and how old it is', async () => {
    const { batch, figure, isWell, polls } = await feed()
    expect(batch()).toEqual(emptyBatch(RANGE, NOON))
    expect(figure()).toMatchObject({ id: 'csv', asOf: NOON, problem: null })
    expect([isWell(), polls]).toEqual([true, [true]])
  })

  it('createFeed keeps the batch of the last good poll when one fails, and says what is wrong', async () => {
    let fails = false
    const it = await feed({
      fetch: async range => {
        if (fails) throw new SourceError('down', 'CSV is not there.')
        return emptyBatch(range, NOON)
      },
    })
    const good = it.batch()
    fails = true
    await it.advance(60_000)
    expect(it.batch()).toBe(good)
    expect(it.figure()).toMatchObject({ asOf: NOON, failed: false, problem: 'CSV is not there.' })
    expect(it.line().errors).toEqual([{ at: NOON, sentence: 'CSV is not there.' }])
    expect(it.reports).toEqual([expect.any(SourceError)])
    expect([it.isWell(), it.polls]).toEqual([false, [true, false]])
  })

  it('createFeed begins with what was known before', async () => {
    const before = { batch: emptyBatch(RANGE, instant(7)), asOf: instant(7) }
    const { batch, figure } = await feed({ fetch: () => new Promise(() => {}) }, before)
    expect(batch()).toBe(before.batch)
    expect(figure().asOf).toBe(7)
  })

  it('createFeed lets go of a source that ignores its signal', async () => {
    const { advance, figure } = await feed({ fetch: () => new Promise(() => {}) })
    await advance(300_000)
    expect(figure().problem).toBe('The source did not answer within five minutes.')
  })

  it('createFeed polls soon after its source says that there is something new, until it is stopped', async () => {
    const it = await feed()
    it.watched.changed()
    await it.advance(1000)
    expect(it.polls).toHaveLength(2)
    it.stop()
    expect(it.watched.stopped).toBe(true)
    await it.advance(600_000)
    expect(it.polls).toHaveLength(2)
  })

  it('createFeed reports and fails nothing when it is stopped while it polls', async () => {
    const it = await feed({ fetch: () => new Promise(() => {}) })
    it.stop()
    await it.advance(1000)
    expect([it.reports, it.polls, it.figure().problem]).toEqual([[], [], null])
  })

  it('createFeed shows what its source could not use, also while that is live, and reports it once a change', async () => {
    let left = true
    const it = await feed({
      fetch: async range => ({ ...emptyBatch(range, NOON), ...(left ? { notes: { csv: NOTE } } : {}) }),
    })
    expect(it.figure()).toMatchObject({ failed: false, problem: NOTE.whole, notice: NOTE.short })
    await it.advance(60_000)
    left = false
    await it.advance(60_000)
    expect(it.figure()).toMatchObject({ problem: null, notice: null })
    left = true
    await it.advance(60_000)
    expect(it.polls).toHaveLength(4)
    expect(it.reports.map(String)).toEqual(Array(2).fill(`SourceError: ${NOTE.whole}`))
  })

  it('createFeed says what its source withholds', async () => {
    const withheld = [{ source: 'csv', area: 'surveys' as const, sentence: 'Grant it.' }]
    const { figure } = await feed({ fetch: async range => ({ ...emptyBatch(range, NOON), withheld }) })
    expect(figure()).toMatchObject({ withheld: ['surveys'], problem: 'Grant it.' })
  })
})
