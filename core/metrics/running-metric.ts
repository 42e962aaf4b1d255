import type { Value } from '../model/value.ts'
import type { MeasureContext } from './measure-context.ts'

/** A metric that is kept up to date where only a few tickets change. Its value equals that of measuring all anew. */
export interface RunningMetric {
  /**
   * `rows`: in which the context's tickets differ from those before, those included that only one of the two has. Month,
   * rules, exclusions and closed months must be those of before, and `until` no earlier.
   */
  update(context: MeasureContext, rows: readonly number[]): void
  value(): Value
}
