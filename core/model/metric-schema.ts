import { z } from 'zod'
import { METRIC_KEYS, type MetricKey } from './metric.ts'

export const metricKeySchema = z.enum(METRIC_KEYS as [MetricKey, ...MetricKey[]])
