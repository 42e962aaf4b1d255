import type { Exact } from '../model/units.ts'
import type { Value } from '../model/value.ts'
import { dailyTrend } from './daily-trend.ts'
import { evidence } from './evidence.ts'
import { type InvoicedWeek, invoicedWeeks } from './invoiced-weeks.ts'
import type { MeasureContext } from './measure-context.ts'
import { typedValue } from './typed-value.ts'

/**
 * Weeks with an agreement invoice dated Monday to Friday, by all weeks of the month that have ended; a week is of the month
 * that its Friday lies in. A week that runs is pending. Typed in where no invoices are known.
 */
export function weeksInvoiced(context: MeasureContext): Value {
  const { money, readings, period, until } = context
  const invoices = money?.invoices ?? null
  if (invoices === null) return typedValue('weeksInvoiced', readings, period, until)
  const weeks = invoicedWeeks(invoices, period, until)
  const ended = weeks.filter(({ hasEnded }) => hasEnded)
  const met = ended.filter(isInvoiced).length
  const late = weeks.reduce((sum, week) => sum + week.late.length, 0)
  return {
    metric: 'weeksInvoiced',
    exact: shareOf(weeks),
    evidence: evidence({
      counted: ended.length,
      excluded: late > 0 ? { weekend: late } : {},
      pending: weeks.length - ended.length,
      positive: met,
      negative: ended.length - met,
      things: 'weeks',
    }),
    trend: dailyTrend(context, at => shareOf(invoicedWeeks(invoices, period, at))),
  }
}

function shareOf(weeks: readonly InvoicedWeek[]): Exact | null {
  const ended = weeks.filter(({ hasEnded }) => hasEnded)
  return ended.length === 0 ? null : { num: ended.filter(isInvoiced).length, den: ended.length }
}

const isInvoiced = ({ invoices }: InvoicedWeek) => invoices.length > 0
