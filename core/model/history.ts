import type { Instant, Millis } from './units.ts'

/** How many were good, of how many. */
export interface Kept {
  readonly good: number
  readonly n: number
}

export interface AnswerCounts {
  readonly positive: number
  readonly neutral: number
  readonly negative: number
}

/** A part of a day still to come. */
export interface Slice {
  /** Which part of the week: weekday (0 is Sunday) times eight plus the part of the day. */
  readonly bin: number
  /** How much of it is still to come, 0 to 1. */
  readonly share: number
  /** Business milliseconds from its middle to the end of the month. */
  readonly left: number
}

/** How a month stood at an instant, as known then: all that a forecast is made from besides earlier months. */
export interface Standing {
  /** The local day that had just ended, 1 to 27. 0: an instant inside a day. */
  readonly day: number
  readonly at: Instant
  /** Business time of the month that had passed, and that was left. */
  readonly elapsed: Millis
  readonly remaining: Millis
  readonly opened: number
  /** Resolved so far. `sum` in milliseconds, `logs` the sum of the natural logarithms of the hours. */
  readonly resolved: { readonly n: number; readonly sum: number; readonly logs: number }
  /** Active milliseconds of each open ticket, ascending; those that wait for the customer stand in `waiting`. */
  readonly open: readonly number[]
  readonly waiting: readonly number[]
  /** Tickets resolved, and active milliseconds lived through, by bucket of age. */
  readonly closures: readonly number[]
  readonly exposure: readonly number[]
  readonly answers: AnswerCounts
  readonly response: Kept
  readonly resolution: Kept
  /** How many of each part of the week had passed, and the parts still to come with business time left. */
  readonly passed: readonly number[]
  readonly slices: readonly Slice[]
}

/** An ended month as projection needs it: what it came to, and how it stood on the way. One file a month. */
export interface HistoryMonth {
  /** YYYY-MM. */
  readonly month: string
  readonly business: Millis
  readonly opened: number
  /** Tickets opened by weekday (0 is Sunday) times 24 plus the local hour. */
  readonly arrivals: readonly number[]
  /** Active milliseconds of every resolved ticket, ascending. */
  readonly durations: readonly number[]
  readonly closures: readonly number[]
  readonly exposure: readonly number[]
  /** Spells of waiting for the customer that ended in the month: how many, their business hours and the squares of those. */
  readonly waits: { readonly n: number; readonly sum: number; readonly squares: number }
  readonly answers: AnswerCounts
  readonly response: Kept
  readonly resolution: Kept
  readonly standings: readonly Standing[]
}
