import type { MetricKey } from '../model/metric.ts'
import type { Value } from '../model/value.ts'
import { csat } from './csat.ts'
import { firstResponseTime } from './first-response-time.ts'
import type { MeasureContext } from './measure-context.ts'
import { mttr } from './mttr.ts'
import { slaResolution } from './sla-resolution.ts'
import { slaResponse } from './sla-response.ts'
import { typedValue } from './typed-value.ts'

export type Measures = { readonly [key in MetricKey]: Value }

/** Every metric of a team over a range, each with its evidence. */
export function measure(context: MeasureContext): Measures {
  const { readings, period, until } = context
  const typed = (metric: MetricKey) => typedValue(metric, readings, period, until)
  return {
    mttr: mttr(context),
    csat: csat(context),
    slaResponse: slaResponse(context),
    slaResolution: slaResolution(context),
    firstResponseTime: firstResponseTime(context),
    receivablesDays: typed('receivablesDays'),
    weeksInvoiced: typed('weeksInvoiced'),
    projectSales: typed('projectSales'),
    recurringRevenue: typed('recurringRevenue'),
    profit: typed('profit'),
  }
}
