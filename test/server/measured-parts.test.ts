import { describe, expect, it } from 'vitest'
import { instant } from '../../core/model/units.ts'
import { defaultSettings } from '../../server/default-settings.ts'
import { measuredParts } from '../../server/measured-parts.ts'
import { SourceError } from '../../server/sources/source.ts'
import { openStore } from '../../server/store/open-store.ts'
import { emptyBatch, NOON, samplePipeline } from '../helpers/start-test-server.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

/** Parts whose every look at the clock is ten milliseconds after the one before. */
async function measured(gather = samplePipeline.gather) {
  const settings = defaultSettings({ zone: null, week: null }, NOON)
  const dataDir = await temporaryFolder()
  const store = await openStore(dataDir, () => settings, {
    ...{ now: () => NOON, later: () => () => {}, warn: () => {} },
  })
  const told: unknown[] = []
  const measuring = {
    polled: (...given: unknown[]) => void told.push(['polled', ...given]),
    recalculated: (took: number) => void told.push(['recalculated', took]),
    wrote: (took: number) => void told.push(['wrote', took]),
  }
  let time = 0
  const monotonic = () => {
    time += 10
    return time
  }
  const parts = measuredParts({ store, pipeline: { ...samplePipeline, gather } }, measuring, monotonic)
  const poll = (signal = new AbortController().signal) => {
    const batch = emptyBatch({ from: instant(0), to: NOON }, NOON)
    const source = { name: 'csv', label: 'CSV', staleAfter: null, fetch: async () => batch }
    return parts.pipeline.gather(source, settings, NOON, signal)
  }
  return { ...parts, poll, told, settings }
}

const fails = (error: unknown) => () => Promise.reject(error)

describe('measuredParts', () => {
  it('measuredParts tells of a good poll and of one that failed, with its kind', async () => {
    const good = await measured()
    await good.poll()
    expect(good.told).toEqual([['polled', 'csv', 10, 'good']])
    const down = await measured(fails(new SourceError('throttled', 'Later.')))
    await expect(down.poll()).rejects.toThrow('Later.')
    expect(down.told).toEqual([['polled', 'csv', 10, 'throttled']])
    const broken = await measured(fails(new TypeError('mistake')))
    await expect(broken.poll()).rejects.toThrow('mistake')
    expect(broken.told).toEqual([['polled', 'csv', 10, 'broken']])
  })

  it('measuredParts counts a poll that was given up, and not one that was stopped', async () => {
    const given = await measured(() => new Promise(() => {}))
    const late = new SourceError('down', 'Five minutes.')
    await expect(given.poll(AbortSignal.abort(late))).rejects.toThrow('Five minutes.')
    expect(given.told).toEqual([['polled', 'csv', 10, 'down']])
    const stopped = await measured(() => new Promise(() => {}))
    await expect(stopped.poll(AbortSignal.abort())).rejects.toThrow()
    expect(stopped.told).toEqual([])
  })

  it('measuredParts tells how long an edit took until it was written, and nothing of a refused one', async () => {
    const { store, told, settings } = await measured()
    const by = { who: 'manager', address: '127.0.0.1' }
    const edit = { by, what: 'schedule' as const, shown: () => null }
    await store.editSettings({ ...edit, change: current => ({ ...current, revision: current.revision + 1 }) })
    expect(store.settings().revision).toBe(settings.revision + 1)
    expect(told).toEqual([['wrote', 10]])
    await expect(store.editSettings({ ...edit, change: current => current })).rejects.toThrow()
    expect(told.length).toBe(1)
  })
})
