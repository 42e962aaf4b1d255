import type { Survey } from './survey.ts'
import type { Ticket } from './ticket.ts'
import type { Instant } from './units.ts'

/** Everything a source knows of a range: each ticket whose life overlaps it, each answer given in it. */
export interface Batch {
  readonly from: Instant
  readonly to: Instant
  readonly tickets: readonly Ticket[]
  readonly surveys: readonly Survey[]
  /** When each source's data was true, by the source's name. */
  readonly asOf: Readonly<Record<string, Instant>>
}
