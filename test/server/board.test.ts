import { describe, expect, it } from 'vitest'
import type { Snapshot } from '../../core/model/snapshot.ts'
import { type Instant, instant, millis } from '../../core/model/units.ts'
import { type BoardParts, createBoard, type Pipeline } from '../../server/board.ts'
import { defaultSettings } from '../../server/default-settings.ts'
import { createSourceHealth } from '../../server/source-health.ts'
import { type Source, SourceError } from '../../server/sources/source.ts'
import { sampleSnapshot } from '../helpers/sample-snapshot.ts'
import { emptyBatch, NOON, samplePipeline } from '../helpers/start-test-server.ts'

const SETTINGS = defaultSettings({ zone: null, week: null }, NOON)
const source: Source = {
  ...{ name: 'csv', label: 'CSV', staleAfter: null },
  fetch: async range => emptyBatch(range, NOON),
}

function board(given: Partial<BoardParts> = {}, asOf: Instant | null = null) {
  const events: string[] = []
  const reports: unknown[] = []
  const created = createBoard({
    ...{
      pipeline: samplePipeline,
      source,
      settings: () => SETTINGS,
      exclusions: () => [],
      qrs: () => ({}),
      now: () => NOON,
      last: [],
    },
    health: createSourceHealth({ source, every: millis(60_000), started: NOON, asOf }),
    fixed: { demo: false, boot: 'boot', build: 'build' },
    keep: snapshots => void events.push(`keep ${snapshots[0]?.v}`),
    push: () => void events.push('push'),
    report: error => void reports.push(error),
    ...given,
  })
  return { ...created, events, reports }
}

/** What a real calculation says without a batch. */
const emptyPipeline: Pipeline = {
  ...samplePipeline,
  recalculate: input =>
    samplePipeline.recalculate(input).map(each => (input.batch ? each : { ...each, metrics: [] })),
}
const last: Snapshot = { ...sampleSnapshot, v: 99, boot: 'earlier', now: instant(NOON - 9) }
const signal = new AbortController().signal

describe('createBoard', () => {
  it('createBoard stores and then pushes what it made of a poll', async () => {
    const it = board()
    await it.poll(signal)
    expect(it.events).toEqual(['keep 1', 'push'])
    expect(it.newest('help-desk')).toMatchObject({ v: 1, sources: [{ asOf: NOON }] })
    expect(it.newest(null)).toBe(it.newest('help-desk'))
    expect(it.newest('sales')).toBe(null)
  })

  it('createBoard has in hand what the next calculation is made of', async () => {
    const it = board()
    expect(it.inHand()).toMatchObject({ batch: null, settings: SETTINGS, exclusions: [], now: NOON })
    await it.poll(signal)
    expect(it.inHand()).toMatchObject({ batch: { tickets: [] }, sources: [{ id: 'csv', asOf: NOON }] })
  })

  it('createBoard raises v with each calculation', async () => {
    const it = board()
    await it.poll(signal)
    it.publish()
    expect(it.newest(null)?.v).toBe(2)
  })

  it('createBoard recalculates with the batch in hand and does not fetch again', async () => {
    let fetches = 0
    const counted: Source = {
      ...source,
      fetch: (range, given) => {
        fetches += 1
        return source.fetch(range, given)
      },
    }
    const batches: unknown[] = []
    const recalculate: Pipeline['recalculate'] = input => {
      batches.push(input.batch)
      return samplePipeline.recalculate(input)
    }
    const it = board({ source: counted, pipeline: { ...samplePipeline, recalculate } })
    await it.poll(signal)
    it.publish()
    expect(fetches).toBe(1)
    expect(batches[0]).not.toBe(null)
    expect(batches[1]).toBe(batches[0])
  })

  it('createBoard keeps the numbers of the last good poll when one fails, and says what is wrong', async () => {
    let fail = false
    const flaky: Source = {
      ...source,
      fetch: async (range, given) => {
        if (fail) throw new SourceError('down', 'CSV is not there.')
        return source.fetch(range, given)
      },
    }
    const it = board({ source: flaky, pipeline: emptyPipeline })
    await it.poll(signal)
    fail = true
    await expect(it.poll(signal)).rejects.toThrow('CSV is not there.')
    expect(it.newest(null)).toMatchObject({
      v: 2,
      metrics: sampleSnapshot.metrics,
      sources: [{ asOf: NOON, failed: false, problem: 'CSV is not there.' }],
    })
    expect(it.reports).toEqual([expect.any(SourceError)])
  })

  it('createBoard reports a mistake in the calculation and keeps the old board', async () => {
    let broken = false
    const recalculate: Pipeline['recalculate'] = input => {
      if (broken) throw new TypeError('mistake')
      return samplePipeline.recalculate(input)
    }
    const it = board({ pipeline: { ...samplePipeline, recalculate } })
    await it.poll(signal)
    broken = true
    await it.poll(signal)
    expect(it.newest(null)?.v).toBe(1)
    expect(it.reports).toEqual([expect.any(TypeError)])
  })

  it('createBoard shows what the wall showed last until the source answers, with its true age, and stores nothing', async () => {
    const asOf = instant(NOON - 3_600_000)
    const it = board({ last: [{ ...last, build: 'build' }], pipeline: emptyPipeline }, asOf)
    it.publish()
    expect(it.newest(null)).toMatchObject({
      ...{ v: 1, boot: 'boot', now: NOON, metrics: sampleSnapshot.metrics, sources: [{ asOf }] },
    })
    expect(it.events).toEqual(['push'])
  })

  it.each([
    ['another month', { period: { ...sampleSnapshot.period, month: '2026-10' } }],
    ['another source', { sources: [{ ...sampleSnapshot.sources[0]!, id: 'demo' }] }],
    ['another team', { team: { id: 'sales', name: 'Sales' } }],
    ['another build', { build: 'older' }],
  ])('createBoard does not show the last snapshot of %s', (_, changed) => {
    const it = board({ last: [{ ...last, build: 'build', ...changed }], pipeline: emptyPipeline })
    it.publish()
    expect(it.newest(null)).toMatchObject({ metrics: [] })
  })

  it('createBoard lets go of a source that ignores its signal', async () => {
    const deaf: Source = { ...source, fetch: () => new Promise(() => {}) }
    const it = board({ source: deaf })
    const controller = new AbortController()
    const poll = it.poll(controller.signal)
    controller.abort(new SourceError('down', 'Too long.'))
    await expect(poll).rejects.toThrow('Too long.')
    expect(it.newest(null)).toMatchObject({ sources: [{ problem: 'Too long.' }] })
  })

  it('createBoard publishes nothing more when it is stopped during a poll', async () => {
    const deaf: Source = { ...source, fetch: () => new Promise(() => {}) }
    const it = board({ source: deaf })
    const controller = new AbortController()
    const poll = it.poll(controller.signal)
    controller.abort()
    await expect(poll).rejects.toThrow()
    expect(it.events).toEqual([])
    expect(it.reports).toEqual([])
  })

  it('createBoard tells what one more exclusion would do, without publishing it', async () => {
    const seen: number[] = []
    const pipeline: Pipeline = {
      ...samplePipeline,
      recalculate: input => {
        seen.push(input.exclusions.length)
        return samplePipeline.recalculate(input)
      },
    }
    const it = board({ pipeline })
    await it.poll(signal)
    const effect = it.preview('help-desk', { kind: 'ticket', target: 'T1' })
    expect(effect.found).toBe(false)
    expect(seen).toEqual([0, 0, 1])
    expect(it.events).toEqual(['keep 1', 'push'])
    expect(it.newest(null)?.v).toBe(1)
  })
})
