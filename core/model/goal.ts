import type { MetricKey } from './metric.ts'
import type { BasisPoints, Exact } from './units.ts'

export type Comparator = 'below' | 'at most' | 'above' | 'at least'

/**
 * Met when the value stands in this relation to the target, exact. Targets are milliseconds for times, 0 to 1 for shares,
 * cents for money, and days.
 */
export interface Goal {
  readonly metric: MetricKey
  readonly comparator: Comparator
  readonly target: Exact
  /** Parts of the pool this goal earns; its share is its parts divided by all parts. A gate earns none. */
  readonly parts: number
  /** What happens while there are too few answers or tickets. Absent: judged as it is. */
  readonly minimum?: Minimum
  /** Absent: a share, earned whole when the goal is met. */
  readonly mode?: GoalMode
  /** Another target for single months, YYYY-MM: a goal that grows. */
  readonly ramp?: { readonly [month: string]: Exact }
}

/**
 * Below `counted` answers or tickets: judged as it is; one bad one forgiven; left out, with the parts of the other goals
 * rescaled; or the verdict of the month before.
 */
export interface Minimum {
  readonly counted: number
  readonly below: 'judged' | 'forgive-one' | 'left-out' | 'last-verdict'
}

/**
 * A share is earned whole when met. A gate must be met or nothing pays. Tiers earn by points: steps pay what the best
 * point reached pays; lines run straight between neighbours and are flat outside; above 100 % is an accelerator.
 */
export type GoalMode =
  | { readonly kind: 'share' }
  | { readonly kind: 'gate' }
  | { readonly kind: 'tiers'; readonly shape: 'steps' | 'lines'; readonly points: readonly TierPoint[] }

/** From the worse value to the better one. Two points at one value are a cliff. */
export interface TierPoint {
  readonly at: Exact
  /** Of the goal's share: 10,000 is all of it. */
  readonly pays: BasisPoints
}
