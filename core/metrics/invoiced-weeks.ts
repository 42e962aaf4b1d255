import type { Invoice } from '../model/money.ts'
import type { Period } from '../model/period.ts'
import type { Instant } from '../model/units.ts'
import { dateAfter } from '../time/date-after.ts'
import { instantAt } from '../time/instant-at.ts'
import { lastDay } from './last-day.ts'

/** A week whose Friday lies in the month. */
export interface InvoicedWeek {
  /** Its Friday, YYYY-MM-DD. */
  readonly friday: string
  /** That Friday is over. */
  readonly hasEnded: boolean
  /** Agreement invoices dated Monday to Friday, and not after the range. */
  readonly invoices: readonly Invoice[]
  /** Those dated on the Saturday and Sunday after it, which count in no week. */
  readonly late: readonly Invoice[]
}

/** The weeks of a month as known at `until`, the earliest first. */
export function invoicedWeeks(
  invoices: readonly Invoice[],
  { month, zone }: Pick<Period, 'month' | 'zone'>,
  until: Instant,
): readonly InvoicedWeek[] {
  const day = lastDay(zone, until)
  const known = invoices.filter(({ kind, date }) => kind === 'agreement' && date <= day)
  const dated = (from: string, to: string) => known.filter(({ date }) => date >= from && date <= to)
  return fridays(month).map(friday => ({
    friday,
    hasEnded: instantAt(zone, dateAfter(friday, 1)) <= until,
    invoices: dated(dateAfter(friday, -4), friday),
    late: dated(dateAfter(friday, 1), dateAfter(friday, 2)),
  }))
}

const FRIDAY = 5

function fridays(month: string): readonly string[] {
  const first = `${month}-01`
  const weekday = new Date(`${first}T00:00:00Z`).getUTCDay()
  const dates = [0, 1, 2, 3, 4].map(week => dateAfter(first, ((FRIDAY - weekday + 7) % 7) + week * 7))
  return dates.filter(date => date.startsWith(month))
}
