import { METRIC_KEYS, type MetricKey } from '../model/metric.ts'
import type { Value } from '../model/value.ts'
import { csat } from './csat.ts'
import { firstResponseTime } from './first-response-time.ts'
import type { MeasureContext } from './measure-context.ts'
import { mttr } from './mttr.ts'
import { projectSales } from './project-sales.ts'
import { receivablesDays } from './receivables-days.ts'
import { recurringRevenue } from './recurring-revenue.ts'
import { slaResolution } from './sla-resolution.ts'
import { slaResponse } from './sla-response.ts'
import { typedValue } from './typed-value.ts'
import { weeksInvoiced } from './weeks-invoiced.ts'

export type Measures = { readonly [key in MetricKey]: Value }

const MEASURED: { readonly [key in MetricKey]: (context: MeasureContext) => Value } = {
  mttr,
  csat,
  slaResponse,
  slaResolution,
  firstResponseTime,
  receivablesDays,
  weeksInvoiced,
  projectSales,
  recurringRevenue,
  profit: ({ readings, period, until }) => typedValue('profit', readings, period, until),
}

/**
 * Every metric of a team over a range, each with its evidence. Each is measured when it is first asked for, and once: a
 * plan has three or four goals, and each costs a walk over all tickets. `running` may have the value already.
 */
export function measure(
  context: MeasureContext,
  running: (metric: MetricKey) => Value | null = () => null,
): Measures {
  const known = new Map<MetricKey, Value>()
  const measures = {}
  for (const key of METRIC_KEYS)
    Object.defineProperty(measures, key, {
      enumerable: true,
      get() {
        const value = known.get(key) ?? running(key) ?? MEASURED[key](context)
        known.set(key, value)
        return value
      },
    })
  return measures as Measures
}
