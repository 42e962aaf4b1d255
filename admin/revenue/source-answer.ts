import type { SourceRevenue } from '../../core/model/money.ts'
import type { Cents } from '../../core/model/units.ts'

/** What the team's source of money says of a month. */
export interface SourceAnswer {
  readonly revision: number
  readonly month: string
  readonly currency: string
  /** Null: no source gives money. */
  readonly source: ToldSource | null
}

export interface ToldSource {
  readonly label: string
  /** Null: it does not tell, and `problem` says why. */
  readonly lines: readonly SourceRevenue[] | null
  readonly problem: string | null
  readonly notes: readonly string[]
  /** Null without lines. */
  readonly difference: {
    readonly sum: Cents
    readonly booked: Cents
    /** Lines that are told and not in the book. */
    readonly fresh: number
    /** Lines of the book that came from a source and are told no more. */
    readonly gone: number
  } | null
}
