import type { MetricKey } from '../../core/model/metric.ts'
import type { Reading } from '../../core/model/reading.ts'

/** A metric's numbers that nobody has corrected, the newest day first; of one day the one typed in last. */
export function standing(readings: readonly Reading[], metric: MetricKey): readonly Reading[] {
  const replaced = new Set(readings.map(({ replaces }) => replaces))
  return readings
    .filter(each => each.metric === metric && !replaced.has(each.id))
    .sort((a, b) => (a.date === b.date ? b.at - a.at : a.date < b.date ? 1 : -1))
}
