import type { MetricKey } from '../model/metric.ts'

const FORESEEN: ReadonlySet<MetricKey> = new Set(['mttr', 'csat', 'slaResponse', 'slaResolution'])

/** Whether history months hold a metric, so that it can be forecast. The others are typed in, or a value of their own. */
export const isForeseen = (metric: MetricKey): boolean => FORESEEN.has(metric)
