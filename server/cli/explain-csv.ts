import { explainRows } from '../../core/metrics/explain-rows.ts'
import { measureContext } from '../../core/metrics/measure-context.ts'
import type { Batch } from '../../core/model/batch.ts'
import type { ExplainRow } from '../../core/model/explanation.ts'
import type { MetricKey } from '../../core/model/metric.ts'
import type { Schedule } from '../../core/model/schedule.ts'
import { HOUR, type Instant } from '../../core/model/units.ts'
import { monthPeriod } from '../../core/time/period.ts'
import { reportRules } from './month-report.ts'

const time = (at: Instant | null) => (at === null ? null : new Date(at).toISOString())

const COLUMNS: { readonly [name: string]: (row: ExplainRow) => string | number | null } = {
  id: row => row.id,
  outcome: row => row.outcome,
  reason: row => row.reason,
  created: row => time(row.created),
  responded: row => time(row.responded),
  resolved: row => time(row.resolved),
  answered: row => time(row.answered),
  due: row => time(row.due),
  active_hours: row => (row.active === null ? null : row.active / HOUR),
  ticket: row => row.ticket,
  client: row => row.client,
  summary: row => row.summary,
  owner: row => row.owner,
}

/** The tickets or answers behind a month's figure as CSV (RFC 4180): the largest first, then by id. Times are UTC. */
export function explainCsv(
  batch: Pick<Batch, 'tickets' | 'surveys'>,
  schedule: Schedule,
  month: string,
  now: Instant,
  metric: MetricKey,
): string {
  const period = monthPeriod(schedule.zone, month)
  const rows = explainRows(metric, measureContext(reportRules(schedule), batch, period, now))
  const size = ({ active }: ExplainRow) => active ?? -1
  const sorted = [...rows].sort((a, b) => size(b) - size(a) || (a.id < b.id ? -1 : 1))
  const lines = sorted.map(row => Object.values(COLUMNS).map(of => csvCell(of(row))))
  return [Object.keys(COLUMNS), ...lines].map(cells => `${cells.join(',')}\r\n`).join('')
}

/** A cell, in quotes where it must be. A text that a spreadsheet would run as a formula gets an apostrophe in front. */
export function csvCell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
