import { describe, expect, it } from 'vitest'
import { unjudged } from '../../../display/kept/unjudged.ts'
import { sampleSnapshot } from '../../helpers/sample-snapshot.ts'

describe('unjudged', () => {
  it('unjudged keeps every figure and no verdict', () => {
    const seen = unjudged(sampleSnapshot)
    expect(seen.metrics.map(({ value }) => value)).toEqual(sampleSnapshot.metrics.map(({ value }) => value))
    expect(seen.metrics.map(({ verdict }) => verdict)).toEqual(['not-known', 'not-known', 'not-known'])
    expect(seen.pool).toMatchObject({ state: 'stale', amount: sampleSnapshot.pool.ifNow })
  })

  it('unjudged judges what people typed in neither', () => {
    const source = { ...sampleSnapshot.sources[0]!, areas: ['tickets'] as const }
    const typed = { ...sampleSnapshot.metrics[0]!, id: 'receivablesDays' as const }
    const [seen] = unjudged({ ...sampleSnapshot, sources: [source], metrics: [typed] }).metrics
    expect(seen?.verdict).toBe('not-known')
  })

  it('unjudged names no ticket to answer next', () => {
    expect(unjudged(sampleSnapshot).next).toEqual({ due: [], lateToday: 0 })
  })

  it('unjudged of a snapshot without sources is stale too', () => {
    expect(unjudged({ ...sampleSnapshot, sources: [] }).pool.state).toBe('stale')
  })
})
