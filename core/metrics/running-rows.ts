import type { Ticket } from '../model/ticket.ts'
import type { Instant } from '../model/units.ts'
import type { ExclusionReason, TrendPoint } from '../model/value.ts'
import { createComingRows } from './coming-rows.ts'
import type { Tally } from './evidence.ts'
import type { MeasureContext } from './measure-context.ts'
import { createTrend } from './trend.ts'

/** What a ticket is to a metric at `until`, filled in by whoever reads it. */
export interface RowState {
  what: 'nothing' | 'pending' | 'counted' | ExclusionReason
  /** When it came about, and what it adds; of counted ones. */
  at: Instant
  amount: number
  /** The soonest instant from `until` on after which it may be something else; null: none. */
  next: Instant | null
}

export type ReadRow = (ticket: Ticket, context: MeasureContext, into: RowState) => void

/** One more counted amount, or one less. */
export type Moved = (by: 1 | -1, amount: number, row: number) => void

/** The totals of a metric over rows of tickets, of which single ones may change. */
export interface RunningRows {
  /**
   * Looks again at the rows that differ from those before, and at what the time since has changed. Its `from`, rules and
   * exclusions must be those of before, and its `until` no earlier.
   */
  update(context: MeasureContext, rows: readonly number[], moved: Moved): void
  counted(): number
  sum(): number
  zero(): number
  pending(): number
  excluded(): Tally
  trend(until: Instant): readonly TrendPoint[]
  /** The counted rows and their amounts. */
  each(see: (row: number, amount: number) => void): void
}

const NOTHING = 0
const PENDING = 1
const COUNTED = 2
/** Above it: left out, by the reason's place among those met so far. */
const LEFT_OUT = 3

/** The totals over a context's tickets. */
export function createRunningRows(first: MeasureContext, read: ReadRow): RunningRows {
  let codes = new Uint8Array(first.tickets.length)
  let amounts = new Float64Array(first.tickets.length)
  let times = new Float64Array(first.tickets.length)
  const reasons: ExclusionReason[] = []
  const leftOut: number[] = []
  const trend = createTrend(first.days)
  const coming = createComingRows()
  const state: RowState = { what: 'nothing', at: first.until, amount: 0, next: null }
  const totals = { counted: 0, sum: 0, zero: 0, pending: 0 }

  const count = (row: number, by: 1 | -1) => {
    const code = codes[row]!
    if (code === PENDING) totals.pending += by
    else if (code >= LEFT_OUT) leftOut[code - LEFT_OUT]! += by
    if (code !== COUNTED) return
    const amount = amounts[row]!
    totals.counted += by
    totals.sum += by * amount
    if (amount === 0) totals.zero += by
    trend.add(times[row] as Instant, by * amount, by)
  }
  const codeOf = (what: RowState['what']): number => {
    if (what === 'nothing') return NOTHING
    if (what === 'pending') return PENDING
    if (what === 'counted') return COUNTED
    const known = reasons.indexOf(what)
    if (known >= 0) return LEFT_OUT + known
    leftOut.push(0)
    return LEFT_OUT + reasons.push(what) - 1
  }
  const look = (row: number, context: MeasureContext, moved: Moved | null) => {
    const was = codes[row]!
    count(row, -1)
    if (was === COUNTED) moved?.(-1, amounts[row]!, row)
    const ticket = context.tickets[row]
    state.what = 'nothing'
    state.next = null
    if (ticket) read(ticket, context, state)
    codes[row] = codeOf(state.what)
    amounts[row] = state.amount
    times[row] = state.at
    if (state.next !== null) coming.add(state.next, row)
    count(row, 1)
    if (codes[row] === COUNTED) moved?.(1, state.amount, row)
  }
  const grow = (rows: number) => {
    if (rows <= codes.length) return
    const room = Math.ceil(rows * 1.25)
    codes = widened(new Uint8Array(room), codes)
    amounts = widened(new Float64Array(room), amounts)
    times = widened(new Float64Array(room), times)
  }
  for (let row = 0; row < first.tickets.length; row++) look(row, first, null)

  return {
    update(context, rows, moved) {
      grow(context.tickets.length)
      for (const row of rows) look(row, context, moved)
      for (let row = coming.before(context.until); row !== null; row = coming.before(context.until))
        look(row, context, moved)
    },
    counted: () => totals.counted,
    sum: () => totals.sum,
    zero: () => totals.zero,
    pending: () => totals.pending,
    excluded() {
      const excluded: Tally = {}
      reasons.forEach((reason, place) => {
        if (leftOut[place]! > 0) excluded[reason] = leftOut[place]!
      })
      return excluded
    },
    trend: until => trend.points(until),
    each(see) {
      for (let row = 0; row < codes.length; row++) if (codes[row] === COUNTED) see(row, amounts[row]!)
    },
  }
}

function widened<T extends Uint8Array | Float64Array>(wide: T, narrow: T): T {
  wide.set(narrow)
  return wide
}
