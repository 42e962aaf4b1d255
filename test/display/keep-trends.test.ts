import { describe, expect, it } from 'vitest'
import { keepTrends } from '../../display/keep-trends.ts'
import { sampleSnapshot } from '../helpers/sample-snapshot.ts'

const copy = () => structuredClone(sampleSnapshot)

describe('keepTrends', () => {
  it('keepTrends uses the array on the screen where the points are the same', () => {
    const kept = keepTrends(copy(), sampleSnapshot)
    kept.metrics.forEach((metric, i) => {
      expect(metric.trend).toBe(sampleSnapshot.metrics[i]!.trend)
    })
    expect(kept).toEqual(sampleSnapshot)
  })

  it('keepTrends takes the new array where a point differs or one was added', () => {
    const next = copy()
    const [first, second] = next.metrics
    const metrics = [
      { ...first!, trend: [...first!.trend, first!.trend[0]!] },
      { ...second!, trend: second!.trend.map(([x, y], i) => [x, i === 3 ? y / 2 : y] as const) },
    ]
    const kept = keepTrends({ ...next, metrics }, sampleSnapshot)
    expect(kept.metrics.map(metric => metric.trend)).toEqual(metrics.map(metric => metric.trend))
  })

  it('keepTrends takes a metric that was not there', () => {
    expect(keepTrends(sampleSnapshot, { ...sampleSnapshot, metrics: [] })).toEqual(sampleSnapshot)
  })
})
