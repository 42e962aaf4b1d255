import type { Survey } from '../../../core/model/survey.ts'
import type { Ticket } from '../../../core/model/ticket.ts'
import type { Instant } from '../../../core/model/units.ts'

/** All that will ever happen to a ticket, told before it happens. What of it is known at an instant: known-at.ts. */
export interface Life {
  /** The ticket at the end of its life. */
  readonly full: Ticket
  /** When a technician takes it. Null: nobody ever does. */
  readonly pickedUp: Instant | null
  /** The first resolve of a ticket that comes back, and when it does. */
  readonly reopened: { readonly resolved: Instant; readonly at: Instant } | null
  readonly answers: readonly Survey[]
  /** Nothing happens from here on. */
  readonly ends: Instant
}
