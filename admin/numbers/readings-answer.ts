import type { MetricKey } from '../../core/model/metric.ts'
import type { Reading } from '../../core/model/reading.ts'

/** How a typed-in number ages. Days are YYYY-MM-DD. */
export interface DueReading {
  readonly metric: MetricKey
  readonly state: 'fresh' | 'due' | 'stale'
  readonly last: string | null
  readonly dueOn: string | null
  readonly author: string | null
  readonly sentence: string
}

export interface ReadingsAnswer {
  readonly revision: number
  /** The newest first, corrected ones too. */
  readonly readings: readonly Reading[]
  readonly metrics: readonly MetricKey[]
  readonly due: readonly DueReading[]
}
