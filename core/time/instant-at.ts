import { HOUR, type Instant, MINUTE } from '../model/units.ts'
import { type Wall, wallInstant } from './wall-instant.ts'

// Years from 1000 on: Date.UTC reads 0 to 99 as 1900 to 1999, and such a date in a file is a placeholder.
const SHAPE = /^([1-9]\d{3})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3}))?)?)?$/
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/**
 * The instant of a local date and time, as Temporal's `compatible`. `local` is YYYY-MM-DD, alone or with THH:mm, THH:mm:ss or
 * THH:mm:ss.fff; a date alone is its midnight. Throws RangeError that names the text, and for an unknown zone.
 */
export function instantAt(zone: string, local: string): Instant {
  return wallInstant(zone, wallAt(local))
}

/** The same text as wall time. Throws RangeError that names the text. */
export function wallAt(local: string): Wall {
  const parts = SHAPE.exec(local)
  if (parts === null) throw nonsense(local)
  const year = Number(parts[1])
  const month = Number(parts[2])
  const day = Number(parts[3])
  const hour = Number(parts[4] ?? 0)
  const minute = Number(parts[5] ?? 0)
  const second = Number(parts[6] ?? 0)
  const milli = Number((parts[7] ?? '0').padEnd(3, '0'))
  if (day < 1 || day > daysIn(year, month) || hour > 23 || minute > 59 || second > 59) throw nonsense(local)
  const date = Date.UTC(year, month - 1, day)
  return date + hour * HOUR + minute * MINUTE + second * 1000 + milli
}

function daysIn(year: number, month: number): number {
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return leap ? 29 : (LENGTHS[month - 1] ?? 0)
}

const nonsense = (local: string) =>
  new RangeError(`not a date and time: "${local}" (expected YYYY-MM-DD or YYYY-MM-DDTHH:mm:ss)`)
