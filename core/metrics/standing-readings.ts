import type { MetricKey } from '../model/metric.ts'
import type { Reading } from '../model/reading.ts'

/** The readings of a metric that nobody has corrected, the oldest date first; on one date the one typed first. */
export function standingReadings(metric: MetricKey, readings: readonly Reading[]): readonly Reading[] {
  const replaced = new Set(readings.map(({ replaces }) => replaces))
  return readings.filter(each => each.metric === metric && !replaced.has(each.id)).sort(inTime)
}

function inTime(a: Reading, b: Reading): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1
  return a.at - b.at || (a.id < b.id ? -1 : 1)
}
