import type { Instant, Millis } from './units.ts'

export type IntervalClass = 'active' | 'waiting-customer' | 'waiting-vendor' | 'closed'

/** A stretch of a ticket's life in one class of status, [from, to). `to` is null while it lasts. */
export interface StatusInterval {
  readonly from: Instant
  readonly to: Instant | null
  readonly class: IntervalClass
}

/** `at` is null where only today's priority is known: it then counts from the opening. */
export interface PriorityChange {
  readonly at: Instant | null
  readonly name: string
}

/** One request to the help desk, as any source tells it. What a source does not know is null and excludes nothing. */
export interface Ticket {
  readonly id: string
  readonly source: string
  readonly created: Instant
  /** Null: one active interval from `created` on, less `waiting`. */
  readonly intervals: readonly StatusInterval[] | null
  /** Business time to take off the active time, for sources that know a sum only. */
  readonly waiting: Millis
  /** First response by a person. Automatic acknowledgements are not responses. */
  readonly responded: Instant | null
  /** Last instant the ticket entered a resolved status. */
  readonly resolved: Instant | null
  readonly closed: Instant | null
  readonly respondBy: Instant | null
  readonly resolveBy: Instant | null
  /** The source's own verdict where it gives one instead of a due time. */
  readonly responseFlag: boolean | null
  readonly resolutionFlag: boolean | null
  readonly priorities: readonly PriorityChange[]
  readonly board: string | null
  readonly type: string | null
  readonly agreementType: string | null
  readonly parent: string | null
  readonly mergedInto: string | null
  /** False: an alert that no person ever worked on. */
  readonly touched: boolean | null
  /** True: spam, a test or the provider's own ticket. */
  readonly internal: boolean | null
  readonly owner: string | null
  readonly client: string | null
  readonly summary: string | null
}

/** A ticket with everything unsaid set to null, in one shape so that a million of them stay fast to read. */
export function ticket(known: Pick<Ticket, 'id' | 'source' | 'created'> & Partial<Ticket>): Ticket {
  return {
    id: known.id,
    source: known.source,
    created: known.created,
    intervals: known.intervals ?? null,
    waiting: known.waiting ?? (0 as Millis),
    responded: known.responded ?? null,
    resolved: known.resolved ?? null,
    closed: known.closed ?? null,
    respondBy: known.respondBy ?? null,
    resolveBy: known.resolveBy ?? null,
    responseFlag: known.responseFlag ?? null,
    resolutionFlag: known.resolutionFlag ?? null,
    priorities: known.priorities ?? [],
    board: known.board ?? null,
    type: known.type ?? null,
    agreementType: known.agreementType ?? null,
    parent: known.parent ?? null,
    mergedInto: known.mergedInto ?? null,
    touched: known.touched ?? null,
    internal: known.internal ?? null,
    owner: known.owner ?? null,
    client: known.client ?? null,
    summary: known.summary ?? null,
  }
}
