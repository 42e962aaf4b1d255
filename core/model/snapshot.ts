import type { Audience } from './audience.ts'
import type { Comparator } from './goal.ts'
import type { MetricKey } from './metric.ts'
import type { MetricFigure } from './metric-figure.ts'
import type { PeriodState } from './period.ts'
import type { PoolFigure } from './pool-figure.ts'
import type { SourceArea } from './source-area.ts'
import type { Cents, Exact, Instant } from './units.ts'

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
  /** What the screen may show. What it may not is not in here (core/snapshot/audience-snapshot.ts). */
  readonly audience: Audience
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
  /** Whole currency units; null where the screen may not show it. */
  readonly amount: Cents | null
  /** With every goal met. */
  readonly all: Cents
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
  /** The newest attempt to read it failed: what is known is of an earlier one. */
  readonly missed?: true
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

export interface NextFigure {
  /** Tickets that can still be answered in time, the soonest due first. */
  readonly due: readonly { readonly id: string; readonly due: Instant; readonly assigned: boolean }[]
  /** Tickets that became late since the team's midnight. */
  readonly lateToday: number
}
