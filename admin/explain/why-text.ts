import type { ExplainRow, Outcome } from '../../core/model/explanation.ts'
import { METRICS, type MetricKey } from '../../core/model/metric.ts'
import type { Evidence } from '../../core/model/value.ts'
import { REASONS } from './reason-words.ts'

/** Why a row is where it is. */
export function whyText(row: ExplainRow, metric: MetricKey, things?: Evidence['things']): string {
  if (row.reason !== null)
    return row.reason === 'by-hand' && row.note !== null ? `By hand: ${row.note}` : REASONS[row.reason].title
  if (things !== undefined) return OF_MONEY[things](row)
  if (METRICS[metric].counted === 'readings') return readingText(row)
  return metric === 'slaResponse' || metric === 'slaResolution'
    ? promiseText(row, metric)
    : COUNTED[row.outcome](row)
}

function readingText({ note, owner }: ExplainRow): string {
  const by = owner === null ? 'Typed in' : `Typed in by ${owner}`
  return note ? `${by}: ${note}` : by
}

const WEEKS: { readonly [outcome in Outcome]?: string } = {
  met: 'Invoiced by Friday',
  breached: 'No agreement was invoiced by Friday',
  pending: 'Not over yet',
}

const OF_MONEY: { readonly [things in NonNullable<Evidence['things']>]: (row: ExplainRow) => string } = {
  invoices: ({ value }) => (value && value.num !== 0 ? 'Not paid yet' : 'Paid, and among the sales'),
  weeks: ({ outcome }) => WEEKS[outcome] ?? '',
  sales: () => 'Won in the month',
}

const COUNTED: { readonly [outcome in Outcome]: (row: ExplainRow) => string } = {
  counted: row => (row.active === 0 ? 'Resolved outside opening hours only' : 'Resolved in the month'),
  met: () => 'In time',
  breached: () => 'Late',
  positive: () => 'Happy',
  neutral: () => 'Neutral',
  negative: () => 'Unhappy',
  pending: () => 'Not decided yet',
  'left-out': () => 'Left out',
}

function promiseText(row: ExplainRow, metric: 'slaResponse' | 'slaResolution'): string {
  const done = metric === 'slaResponse' ? 'answered' : 'resolved'
  if (row.outcome === 'pending') return `Not ${done} and not due yet`
  if (row.due === null) return row.outcome === 'met' ? 'In time, says the source' : 'Late, says the source'
  if (row.outcome === 'met') return `${done === 'answered' ? 'Answered' : 'Resolved'} before it was due`
  return `Not ${done} when it was due`
}
