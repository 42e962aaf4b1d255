import type { Comparator } from './goal.ts'
import type { MetricKey } from './metric.ts'
import type { Need } from './need.ts'
import type { PeriodState } from './period.ts'
import type { SourceArea } from './source-area.ts'
import type { Cents, Exact, Instant, Ratio } from './units.ts'

/** Everything one screen shows, whole. The wire carries nothing else. */
export interface Snapshot {
  /** Rises within one `boot`; an older one is ignored. */
  readonly v: number
  /** One run of the server. */
  readonly boot: string
  readonly build: string
  readonly team: { readonly id: string; readonly name: string }
  readonly zone: string
  readonly locale: string
  readonly currency: string
  /** The server's clock when this was made. Ages are told against it, never against the screen's own clock. */
  readonly now: Instant
  readonly demo: boolean
  readonly sources: readonly SourceFigure[]
  readonly period: PeriodFigure
  readonly pool: PoolFigure
  readonly metrics: readonly MetricFigure[]
  readonly next: NextFigure
  /** The month before, in the first days of this one. */
  readonly previous: PreviousFigure | null
  /** What a saved plan changes from a later month on. */
  readonly announced: AnnouncedFigure | null
}

export interface PreviousFigure {
  readonly month: string
  readonly state: 'provisional' | 'closed'
  readonly rehearsal: boolean
  /** Whole currency units. */
  readonly amount: Cents
  /** Whole currency units; null where no full shares are known. */
  readonly fullShare: Cents | null
  /** When its days of grace end. */
  readonly finalOn: Instant
}

export interface AnnouncedFigure {
  /** YYYY-MM. */
  readonly effective: string
  /** Goals that are new, or asked otherwise. */
  readonly goals: readonly {
    readonly id: MetricKey
    readonly comparator: Comparator
    readonly target: Exact
  }[]
  readonly removed: readonly MetricKey[]
  /** Rate, cap, split, gates or another rule changes too. */
  readonly others: boolean
}

export interface SourceFigure {
  /** The source's name: the key. */
  readonly id: string
  readonly label: string
  /** Null until it has answered once. */
  readonly asOf: Instant | null
  /** From then on its figures are ageing, and stale. */
  readonly ageingAt: Instant
  readonly staleAt: Instant
  readonly failed: boolean
  /** What of the team's numbers it gives. Absent: all of them. */
  readonly areas?: readonly SourceArea[]
  /** Of those, what it could not give while it answered otherwise. */
  readonly withheld?: readonly SourceArea[]
  /** What went wrong last, in a sentence, or null. */
  readonly problem: string | null
  /** What a person has to mend, told from the first moment and also while the figures are live; or null. */
  readonly notice: string | null
}

export interface PeriodFigure {
  readonly month: string
  readonly from: Instant
  readonly to: Instant
  readonly state: PeriodState
  /** Working days of the month; `done` lie behind today, `left` after it. */
  readonly workingDays: {
    readonly total: number
    readonly done: number
    readonly today: boolean
    readonly left: number
  }
}

export interface PoolFigure {
  readonly state: PoolState
  /** When the oldest input of the amount was true. */
  readonly asOf: Instant | null
  readonly rehearsal: boolean
  /** Why a running month's plan was corrected, or null. */
  readonly correction: string | null
  /** The earlier month whose revenue stands in while this month's is not confirmed, or null. */
  readonly estimatedFrom: string | null
  /** How much more than the month before the pool is, once both revenues are confirmed, or null where it did not grow. */
  readonly grew: GrewFigure | null
  /** The amount on the wall, whole currency units: always one that payroll can pay. What it is, the state says. */
  readonly amount: Cents | null
  /** What the month would pay if it ended now. */
  readonly ifNow: Cents | null
  /** With every goal met. */
  readonly all: Cents
  readonly fullShare: Cents | null
  /** What each goal that does not hold would add by itself, the largest first. */
  readonly wouldAdd: readonly { readonly id: MetricKey; readonly amount: Cents }[]
  readonly ladder: readonly RungFigure[]
  /** Of too close to call: the least and the most that are likely. */
  readonly spread: { readonly low: Cents; readonly high: Cents } | null
  /** The chance of a full pool in percent, where all or nothing is played for. */
  readonly percent: number | null
  /** Of the first days: how little the numbers rest on. */
  readonly early: { readonly tickets: number; readonly answers: number } | null
  /** Goals that are not met as things stand, and those almost out of reach. */
  readonly missing: readonly MetricKey[]
  readonly outOfReach: readonly MetricKey[]
}

export interface GrewFigure {
  /** Whole currency units, above 0. */
  readonly amount: Cents
  /** The month before, YYYY-MM. */
  readonly since: string
  /** Agreements that it did not have. */
  readonly agreements: number
}

/**
 * What the amount is (DOMAIN.md section 5). `early`: before working day six. `no-forecast`: under three months of history.
 * `forecast-off`: no better than today's value. `stale`: an input is too old to judge by.
 */
export type PoolState =
  | 'no-data'
  | 'stale'
  | 'early'
  | 'no-forecast'
  | 'forecast-off'
  | 'on-track'
  | 'too-close'
  | 'playing-for'
  | 'nothing-likely'

/** One distinct payout. */
export interface RungFigure {
  /** The amount as text: the key. */
  readonly id: string
  readonly amount: Cents
  /** How many goals it takes, of how many. */
  readonly goals: number
  readonly of: number
  /** The chance in percent, in steps of 5, all rungs together 100. Null without a forecast. */
  readonly percent: number | null
  /** What would be paid if the month ended now. */
  readonly now: boolean
}

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

export interface NextFigure {
  /** Tickets that can still be answered in time, the soonest due first. */
  readonly due: readonly { readonly id: string; readonly due: Instant; readonly assigned: boolean }[]
  /** Tickets that became late since the team's midnight. */
  readonly lateToday: number
}
