import type { MetricKey } from '../model/metric.ts'
import type { Millis } from '../model/units.ts'
import type { Value } from '../model/value.ts'
import { evidence } from './evidence.ts'
import { createLargestTimes } from './largest-times.ts'
import { LARGEST, type TicketTime } from './mean-time.ts'
import type { MeasureContext } from './measure-context.ts'
import type { RunningMetric } from './running-metric.ts'
import { createRunningRows, type ReadRow } from './running-rows.ts'
import { createSortedNumbers, type SortedNumbers } from './sorted-numbers.ts'

/** `meanTime`, of which single rows may change. */
export function createRunningTime(metric: MetricKey, first: MeasureContext, told: TicketTime): RunningMetric {
  let context = first
  const rows = createRunningRows(first, reader(told))
  const sorted = createSortedNumbers(amountsOf(rows))
  const largest = createLargestTimes(see =>
    rows.each((row, time) => see(row, context.tickets[row]!.id, time)),
  )
  return {
    update(next, changed) {
      context = next
      rows.update(next, changed, (by, amount, row) => {
        if (by < 0) {
          sorted.remove(amount)
          largest.remove(row)
        } else {
          sorted.add(amount)
          largest.add(row, { ticket: next.tickets[row]!.id, time: amount as Millis })
        }
      })
    },
    value(): Value {
      const counted = rows.counted()
      return {
        metric,
        exact: counted === 0 ? null : { num: rows.sum(), den: counted },
        evidence: evidence({
          counted,
          excluded: rows.excluded(),
          zero: rows.zero(),
          largest: largest.top(LARGEST),
          median: middleOf(sorted),
        }),
        trend: rows.trend(context.until),
      }
    },
  }
}

const reader =
  (told: TicketTime): ReadRow =>
  (ticket, context, into) => {
    const at = told.at(ticket, context)
    const found = told.of(ticket, context)
    into.next = found === null && at !== null && at >= context.until ? at : null
    if (typeof found === 'number') {
      into.what = 'counted'
      into.at = at ?? context.until
      into.amount = found
    } else into.what = found ?? 'nothing'
  }

function amountsOf(rows: { counted(): number; each(see: (row: number, amount: number) => void): void }) {
  const amounts = new Float64Array(rows.counted())
  let place = 0
  rows.each((_row, amount) => {
    amounts[place++] = amount
  })
  return amounts
}

function middleOf(sorted: SortedNumbers): Millis | null {
  const size = sorted.size()
  if (size === 0) return null
  const upper = sorted.at(size >> 1)
  return (size % 2 === 1 ? upper : (sorted.at((size >> 1) - 1) + upper) / 2) as Millis
}
