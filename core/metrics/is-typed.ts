import { METRICS, type MetricKey } from '../model/metric.ts'
import type { SourceMoney } from '../model/money.ts'

/** Whether a metric's number is what people type in, since no source of money tells it. */
export function isTyped(metric: MetricKey, money: SourceMoney | null): boolean {
  if (METRICS[metric].counted !== 'readings') return false
  if (metric === 'receivablesDays' || metric === 'weeksInvoiced') return !money?.invoices
  if (metric === 'projectSales' || metric === 'recurringRevenue') return !money?.opportunities
  return true
}
