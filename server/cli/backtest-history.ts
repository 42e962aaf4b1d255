import type { Batch } from '../../core/model/batch.ts'
import type { HistoryMonth } from '../../core/model/history.ts'
import type { Schedule } from '../../core/model/schedule.ts'
import type { Instant } from '../../core/model/units.ts'
import { historyMonth } from '../../core/projection/history-month.ts'
import { monthAfter, monthAt, monthPeriod } from '../../core/time/period.ts'
import { reportRules } from './month-report.ts'

/** Every ended month from the first ticket on to the last thing that happened, oldest first. */
export function backtestHistory(
  batch: Pick<Batch, 'tickets' | 'surveys'>,
  schedule: Schedule,
  now: Instant,
): readonly HistoryMonth[] {
  const { zone } = schedule
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  for (const { created, resolved } of batch.tickets) {
    first = Math.min(first, created)
    last = Math.max(last, created, resolved ?? created)
  }
  const months: HistoryMonth[] = []
  if (first > last) return months
  const rules = reportRules(schedule)
  const final = monthAt(zone, Math.min(last, now) as Instant)
  for (let month = monthAt(zone, first as Instant); month <= final; month = monthAfter(month, 1)) {
    const period = monthPeriod(zone, month)
    if (period.to <= now) months.push(historyMonth(rules, batch, period))
  }
  return months
}
