import type { Comparator } from './goal.ts'
import type { MetricKey } from './metric.ts'
import type { Need } from './need.ts'
import type { Cents, Exact, Ratio } from './units.ts'

export type Verdict = 'holding' | 'at-risk' | 'missing' | 'out-of-reach' | 'too-few' | 'not-known'

export interface MetricFigure {
  readonly id: MetricKey
  readonly value: Exact | null
  /** Tickets or answers in the value. */
  readonly counted: number
  readonly excluded: number
  /** Left out by a person. */
  readonly byHand: number
  readonly goal: { readonly comparator: Comparator; readonly target: Exact }
  readonly verdict: Verdict
  /** Whether it earns as things stand. Null: too few to judge, left out of the pool. */
  readonly met: boolean | null
  /** What this goal pays, whole currency units. */
  readonly amount: Cents
  readonly need: Need | null
  /** A code that opens the explanation, or null where the wall shows none. */
  readonly qr: QrFigure | null
  /** x from 0 (start of the month) to 1 (its end); y in milliseconds or as a share. */
  readonly trend: readonly (readonly [x: Ratio, y: number])[]
  /** Where the line may end: one in ten below `low`, one in ten above `high`. Empty without a forecast. */
  readonly fan: readonly (readonly [x: Ratio, low: number, high: number])[]
}

/** A QR code in a square of `size` modules: the dark ones as an SVG path. */
export interface QrFigure {
  readonly size: number
  readonly path: string
}
