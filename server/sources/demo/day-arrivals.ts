import type { Schedule, Weekday } from '../../../core/model/schedule.ts'
import { DAY, type Instant, instant } from '../../../core/model/units.ts'
import { daySegments } from '../../../core/time/day-segments.ts'
import type { Wall } from '../../../core/time/wall-instant.ts'
import { CLOSED_COUNT, HOURS_OF_DAY, USUAL_COUNTS } from './desk.ts'
import { dice } from './random.ts'

const COUNT_STREAM = 2
const TIME_STREAM = 3

/** The most tickets a week can have, with room; each week begins its numbers this far above the last. */
const NUMBERS_A_WEEK = 200
/** The Monday 2022-04-04, so that numbers have five digits in the years this is likely to be seen. */
const FIRST_WEEK = 2727
/** 115 years. Numbers start again then, and never go below zero. */
const WEEKS = 6000

/** Days since 1970-01-01 of a date, YYYY-MM-DD. */
export const dayIndex = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY

/** Whether the schedule opens the desk on a date. */
export const isWorkingDate = (schedule: Schedule, date: string): boolean =>
  daySegments(schedule, (dayIndex(date) * DAY) as Wall).length > 0

/** How many tickets a date brings. */
export function arrivalCount(seed: number, schedule: Schedule, date: string): number {
  const usual = USUAL_COUNTS[weekdayOf(date)]!
  const count = isWorkingDate(schedule, date) ? usual : Math.min(usual, CLOSED_COUNT)
  return Math.round(count * dice(seed, COUNT_STREAM, dayIndex(date)).between(0.84, 1.16))
}

/** The number of a date's first ticket: numbers rise through the week and from week to week, with gaps. */
export function firstNumber(seed: number, schedule: Schedule, date: string): number {
  const day = dayIndex(date)
  const sinceMonday = (weekdayOf(date) + 6) % 7
  let number = 1 + modulo((day - sinceMonday + 3) / 7 - FIRST_WEEK, WEEKS) * NUMBERS_A_WEEK
  for (let back = sinceMonday; back > 0; back--) number += arrivalCount(seed, schedule, dateOf(day - back))
  return number
}

/** When the tickets of the local day [start, end) arrive, the earliest first; whole seconds. */
export function arrivals(
  seed: number,
  schedule: Schedule,
  date: string,
  start: Instant,
  end: Instant,
): Instant[] {
  const chance = dice(seed, TIME_STREAM, dayIndex(date))
  const at = () => (chance.weighed(HOURS_OF_DAY).hour + chance.roll()) / 24
  const times = Array.from({ length: arrivalCount(seed, schedule, date) }, at)
  // Shares of the day rather than hours of the clock: a day of 23 hours keeps its tickets inside.
  return times
    .sort((a, b) => a - b)
    .map(share => instant(start + Math.floor((share * (end - start)) / 1000) * 1000))
}

const weekdayOf = (date: string) => modulo(dayIndex(date) + 4, 7) as Weekday

const dateOf = (day: number) => new Date(day * DAY).toISOString().slice(0, 10)

const modulo = (value: number, by: number) => ((value % by) + by) % by
