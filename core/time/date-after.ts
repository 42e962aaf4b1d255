import { DAY } from '../model/units.ts'
import { wallAt } from './instant-at.ts'
import { wallDate } from './local-date.ts'

/** The date `days` calendar days later, YYYY-MM-DD; a negative number goes back. RangeError for what is not a date. */
export function dateAfter(date: string, days: number): string {
  return wallDate(wallAt(date) + days * DAY)
}

/** Whole calendar days from one date to another, negative when they are reversed. RangeError for what is not a date. */
export function daysBetween(from: string, to: string): number {
  return Math.round((wallAt(to) - wallAt(from)) / DAY)
}
