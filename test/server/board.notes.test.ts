import { describe, expect, it } from 'vitest'
import { millis } from '../../core/model/units.ts'
import { createBoard } from '../../server/board.ts'
import { defaultSettings } from '../../server/default-settings.ts'
import { createSourceHealth } from '../../server/source-health.ts'
import type { Source } from '../../server/sources/source.ts'
import { emptyBatch, NOON, samplePipeline } from '../helpers/start-test-server.ts'

const SETTINGS = defaultSettings({ zone: null, week: null }, NOON)
const note = { short: '1 of 2 rows.', whole: '1 of 2 rows. First: line 3.' }

/** A board whose source could not use something while `left` says so. */
function board() {
  const reports: unknown[] = []
  const desk = { left: true }
  const source: Source = {
    ...{ name: 'csv', label: 'CSV', staleAfter: null },
    fetch: async range => ({ ...emptyBatch(range, NOON), ...(desk.left ? { notes: { csv: note } } : {}) }),
  }
  const created = createBoard({
    ...{ pipeline: samplePipeline, source, last: [], now: () => NOON },
    settings: () => SETTINGS,
    exclusions: () => [],
    qrs: () => ({}),
    health: createSourceHealth({ source, every: millis(60_000), started: NOON, asOf: null }),
    fixed: { demo: false, boot: 'boot', build: 'build' },
    keep: () => {},
    push: () => {},
    report: error => void reports.push(error),
  })
  const poll = () => created.poll(new AbortController().signal)
  return { desk, reports, poll, sources: () => created.newest(null)?.sources }
}

describe('createBoard', () => {
  it('createBoard shows what its source could not use, also while that is live', async () => {
    const { desk, poll, sources } = board()
    await poll()
    expect(sources()).toMatchObject([{ failed: false, problem: note.whole, notice: note.short }])
    desk.left = false
    await poll()
    expect(sources()).toMatchObject([{ problem: null, notice: null }])
  })

  it('createBoard reports what its source could not use once a change, not once a poll', async () => {
    const { desk, poll, reports } = board()
    for (const left of [true, true, false, true]) {
      desk.left = left
      await poll()
    }
    expect(reports.map(String)).toEqual(Array(2).fill(`SourceError: ${note.whole}`))
  })
})
