import type { MetricKey } from './metric.ts'
import type { SourceArea } from './source-area.ts'

const AREAS: { readonly [metric in MetricKey]: SourceArea | null } = {
  mttr: 'tickets',
  slaResponse: 'tickets',
  slaResolution: 'tickets',
  firstResponseTime: 'tickets',
  csat: 'surveys',
  receivablesDays: 'money',
  weeksInvoiced: 'money',
  projectSales: 'money',
  recurringRevenue: 'money',
  profit: null,
}

/**
 * The area of a source that a metric is measured from. Those of money are typed in by a person unless the team takes money
 * from a source. Null: always typed in.
 */
export const metricArea = (metric: MetricKey): SourceArea | null => AREAS[metric]
