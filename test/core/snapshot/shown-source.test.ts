import { describe, expect, it } from 'vitest'
import type { SourceFigure } from '../../../core/model/snapshot.ts'
import { instant } from '../../../core/model/units.ts'
import { shownSource } from '../../../core/snapshot/shown-source.ts'
import { sampleSnapshot } from '../../helpers/sample-snapshot.ts'

const { now } = sampleSnapshot
const [source] = sampleSnapshot.sources as [SourceFigure]
const seen = (sources: SourceFigure[], demo = false) => ({ ...sampleSnapshot, demo, sources })

describe('shownSource', () => {
  it('shownSource is the one source with its freshness', () => {
    expect(shownSource(sampleSnapshot, now, true)).toEqual({ ...source, freshness: 'live' })
  })

  it('shownSource of several is the least fresh, then the oldest', () => {
    const older = { ...source, id: 'older', asOf: instant(now - 20_000) }
    const failed = { ...source, id: 'failed', failed: true }
    const silent = { ...source, id: 'silent', asOf: null }
    expect(shownSource(seen([source, older]), now, true)?.id).toBe('older')
    expect(shownSource(seen([older, failed, source]), now, true)?.id).toBe('failed')
    expect(shownSource(seen([failed, silent]), now, true)?.id).toBe('silent')
  })

  it('shownSource of several is the one that withholds something before one that is live', () => {
    const holds = { ...source, id: 'holds', areas: ['surveys' as const], withheld: ['surveys' as const] }
    expect(shownSource(seen([source, holds]), now, true)).toMatchObject({ id: 'holds', freshness: 'stale' })
  })

  it('shownSource does not call a source live whose newest reading failed', () => {
    const missed = { ...source, id: 'missed', missed: true as const }
    expect(shownSource(seen([source, missed]), now, true)).toMatchObject({
      id: 'missed',
      freshness: 'ageing',
    })
    expect(shownSource(seen([missed]), source.staleAt, true)?.freshness).toBe('stale')
  })

  it('shownSource of demo data says so', () => {
    expect(shownSource(seen([source], true), now, true)?.label).toBe('Demo data')
  })

  it('shownSource of a screen without its server says so and is never live', () => {
    const lost = shownSource(seen([source], true), now, false)
    expect(lost?.label).toBe('Not connected')
    expect(lost?.freshness).toBe('ageing')
    expect(lost?.problem).toContain('server is not answering')
    expect(shownSource(sampleSnapshot, source.staleAt, false)?.freshness).toBe('stale')
  })

  it('shownSource without a source is null', () => {
    expect(shownSource(seen([]), now, true)).toBeNull()
  })
})
