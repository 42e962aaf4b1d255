import type { MetricFigure } from './metric-figure.ts'
import type { Cents } from './units.ts'

/** The month's figures that an exclusion can move. */
export interface MovedFigures {
  readonly metrics: readonly Pick<MetricFigure, 'id' | 'value' | 'verdict' | 'counted'>[]
  /** What the month would pay if it ended now; null without data. */
  readonly pool: { readonly amount: Cents | null }
}

/** What leaving a ticket or an answer out would do, told before it is saved. */
export interface ExclusionEffect {
  /** Whether the month's data holds it at all; without it both sides are the same. */
  readonly found: boolean
  readonly before: MovedFigures
  readonly after: MovedFigures
}
