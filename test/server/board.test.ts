import { describe, expect, it } from 'vitest'
import type { Batch } from '../../core/model/batch.ts'
import type { Snapshot, SourceFigure } from '../../core/model/snapshot.ts'
import { instant } from '../../core/model/units.ts'
import { type BoardParts, createBoard, type Pipeline } from '../../server/board.ts'
import { defaultSettings } from '../../server/default-settings.ts'
import { sampleSnapshot } from '../helpers/sample-snapshot.ts'
import { emptyBatch, NOON, samplePipeline } from '../helpers/start-test-server.ts'

const SETTINGS = defaultSettings({ zone: null, week: null }, NOON)
const BATCH = emptyBatch({ from: instant(0), to: NOON }, NOON)
const [FIGURE] = sampleSnapshot.sources as [SourceFigure]

/** A board over a batch that the test may change. */
function board(given: Partial<BoardParts> = {}, batch: Batch | null = BATCH) {
  const told = { batch, sources: [FIGURE] as readonly SourceFigure[] }
  const events: string[] = []
  const reports: unknown[] = []
  const created = createBoard({
    ...{
      pipeline: samplePipeline,
      batch: () => told.batch,
      figures: () => told.sources,
      settings: () => SETTINGS,
      exclusions: () => [],
      qrs: () => ({}),
      now: () => NOON,
      last: [],
    },
    fixed: { boot: 'boot', build: 'build' },
    keep: snapshots => void events.push(`keep ${snapshots[0]?.v}`),
    push: () => void events.push('push'),
    report: error => void reports.push(error),
    ...given,
  })
  return { ...created, told, events, reports }
}

/** What a real calculation says without a batch. */
const emptyPipeline: Pipeline = {
  ...samplePipeline,
  recalculate: input =>
    samplePipeline.recalculate(input).map(each => (input.batch ? each : { ...each, metrics: [] })),
}
const last: Snapshot = { ...sampleSnapshot, v: 99, boot: 'earlier', now: instant(NOON - 9) }

describe('createBoard', () => {
  it('createBoard stores and then pushes what it made', () => {
    const it = board()
    it.publish()
    expect(it.events).toEqual(['keep 1', 'push'])
    expect(it.newest('help-desk')).toMatchObject({ v: 1, sources: [{ asOf: FIGURE.asOf }] })
    expect(it.newest(null)).toBe(it.newest('help-desk'))
    expect(it.newest('sales')).toBe(null)
  })

  it('createBoard has in hand what the next calculation is made of', () => {
    const it = board({}, null)
    expect(it.inHand()).toMatchObject({ batch: null, settings: SETTINGS, exclusions: [], now: NOON })
    it.told.batch = BATCH
    expect(it.inHand()).toMatchObject({ sources: [{ id: 'csv' }] })
    expect(it.inHand().batch).toBe(BATCH)
  })

  it('createBoard raises v with each calculation', () => {
    const it = board()
    it.publish()
    it.publish()
    expect(it.newest(null)?.v).toBe(2)
  })

  it('createBoard says that it is a demo while the demo is its source', () => {
    const it = board()
    it.publish()
    expect(it.newest(null)?.demo).toBe(false)
    it.told.sources = [{ ...FIGURE, id: 'demo' }]
    it.publish()
    expect(it.newest(null)?.demo).toBe(true)
  })

  it('createBoard reports a mistake in the calculation and keeps the old board', () => {
    let broken = false
    const recalculate: Pipeline['recalculate'] = input => {
      if (broken) throw new TypeError('mistake')
      return samplePipeline.recalculate(input)
    }
    const it = board({ pipeline: { ...samplePipeline, recalculate } })
    it.publish()
    broken = true
    it.publish()
    expect(it.newest(null)?.v).toBe(1)
    expect(it.reports).toEqual([expect.any(TypeError)])
  })

  it('createBoard shows what the wall showed last until the sources answer, with its true age, and stores nothing', () => {
    const asOf = instant(NOON - 3_600_000)
    const it = board({ last: [{ ...last, build: 'build' }], pipeline: emptyPipeline }, null)
    it.told.sources = [{ ...FIGURE, asOf }]
    it.publish()
    expect(it.newest(null)).toMatchObject({
      ...{ v: 1, boot: 'boot', now: NOON, metrics: sampleSnapshot.metrics, sources: [{ asOf }] },
    })
    expect(it.events).toEqual(['push'])
  })

  it.each([
    ['another month', { period: { ...sampleSnapshot.period, month: '2026-10' } }],
    ['another source', { sources: [{ ...FIGURE, id: 'demo' }] }],
    ['more sources', { sources: [FIGURE, { ...FIGURE, id: 'smileback' }] }],
    ['another team', { team: { id: 'sales', name: 'Sales' } }],
    ['another build', { build: 'older' }],
  ])('createBoard does not show the last snapshot of %s', (_, changed) => {
    const it = board({ last: [{ ...last, build: 'build', ...changed }], pipeline: emptyPipeline }, null)
    it.publish()
    expect(it.newest(null)).toMatchObject({ metrics: [] })
  })

  it('createBoard tells what one more exclusion would do, without publishing it', () => {
    const seen: number[] = []
    const pipeline: Pipeline = {
      ...samplePipeline,
      recalculate: input => {
        seen.push(input.exclusions.length)
        return samplePipeline.recalculate(input)
      },
    }
    const it = board({ pipeline })
    it.publish()
    const effect = it.preview('help-desk', { kind: 'ticket', target: 'T1' })
    expect(effect.found).toBe(false)
    expect(seen).toEqual([0, 0, 1])
    expect(it.events).toEqual(['keep 1', 'push'])
    expect(it.newest(null)?.v).toBe(1)
  })
})
