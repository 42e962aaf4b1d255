import type { Instant } from './units.ts'

/** Open from minute to minute of a local day, half-open; 1440 is the end of the day. */
export type Segment = readonly [startMinute: number, endMinute: number]

/** 0 is Sunday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6

/**
 * The hours a help desk works, in its own zone. A day in `overrides` wins over a holiday: half days, on-call. Dates are
 * YYYY-MM-DD; a holiday of every year is --MM-DD.
 */
export interface Schedule {
  readonly zone: string
  readonly week: { readonly [day in Weekday]?: readonly Segment[] }
  readonly holidays: readonly string[]
  readonly overrides: { readonly [date: string]: readonly Segment[] }
}

/** A schedule in force from `from` on. Null: since ever. */
export interface ScheduleVersion {
  readonly from: Instant | null
  readonly schedule: Schedule
}
