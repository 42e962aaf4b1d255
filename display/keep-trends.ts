import type { MetricFigure } from '../core/model/metric-figure.ts'
import type { Snapshot } from '../core/model/snapshot.ts'

type Trend = MetricFigure['trend']

/** A snapshot that uses the arrays of points already on the screen where they say the same. */
export function keepTrends(next: Snapshot, shown: Snapshot): Snapshot {
  const metrics = next.metrics.map(metric => {
    const held = shown.metrics.find(({ id }) => id === metric.id)?.trend
    return held && isSame(held, metric.trend) ? { ...metric, trend: held } : metric
  })
  return { ...next, metrics }
}

const isSame = (one: Trend, other: Trend) =>
  one === other ||
  (one.length === other.length && one.every(([x, y], i) => x === other[i]?.[0] && y === other[i]?.[1]))
