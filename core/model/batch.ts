import type { SourceMoney } from './money.ts'
import type { Withheld } from './source-area.ts'
import type { Survey } from './survey.ts'
import type { Ticket } from './ticket.ts'
import type { Instant } from './units.ts'

/** Everything a source knows of a range: each ticket whose life overlaps it, each answer given in it. */
export interface Batch {
  readonly from: Instant
  readonly to: Instant
  readonly tickets: readonly Ticket[]
  readonly surveys: readonly Survey[]
  /** Revenue, invoices and sales, a source each. Absent: no source tells of money. */
  readonly money?: readonly SourceMoney[]
  /** Absent: nothing. */
  readonly withheld?: readonly Withheld[]
  /** When each source's data was true, by the source's name. */
  readonly asOf: Readonly<Record<string, Instant>>
  /** What of a source's data could not be used, by the source's name. Absent: all of it was. */
  readonly notes?: Readonly<Record<string, SourceNote>>
}

/** Data that a source had to leave out, for a person to mend. */
export interface SourceNote {
  /** For a wall: no names of files or cells. */
  readonly short: string
  /** With the place. */
  readonly whole: string
  /** The rows one by one, the first thousand. Absent: nobody knows when they belong to. */
  readonly rows?: readonly NotedRow[]
}

/** A row that a source could not use. */
export interface NotedRow {
  /** `tickets.csv, line 17`. */
  readonly place: string
  /** The times that stand in it, from the first to the last. Null: it cannot be dated, or nobody knows when it ends. */
  readonly from: Instant | null
  readonly to: Instant | null
}
