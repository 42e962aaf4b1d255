import type { Period } from '../model/period.ts'
import type { Instant } from '../model/units.ts'
import { wallAt } from './instant-at.ts'
import { localDate } from './local-date.ts'
import { firstInstant } from './wall-instant.ts'

/** A month of a zone, from the first instant of its first day, as an open period. `month` is YYYY-MM; else RangeError. */
export function monthPeriod(zone: string, month: string): Period {
  return {
    month,
    from: monthStart(zone, month),
    to: monthStart(zone, monthAfter(month, 1)),
    zone,
    state: 'open',
  }
}

/** The month a zone's calendars show at an instant, YYYY-MM. */
export function monthAt(zone: string, instant: Instant): string {
  return localDate(zone, instant).slice(0, 7)
}

/** The month `n` months later, YYYY-MM; a negative `n` goes back. Throws RangeError for what is not a month. */
export function monthAfter(month: string, n: number): string {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month))
    throw new RangeError(`not a month: "${month}" (expected YYYY-MM)`)
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + n
  const year = String(Math.floor(count / 12)).padStart(4, '0')
  return `${year}-${String((count % 12) + 1).padStart(2, '0')}`
}

function monthStart(zone: string, month: string): Instant {
  return firstInstant(zone, wallAt(`${monthAfter(month, 0)}-01`))
}
