import type { MetricKey } from '../model/metric.ts'
import type { Value } from '../model/value.ts'
import { csat } from './csat.ts'
import type { MeasureContext } from './measure-context.ts'
import { mttr } from './mttr.ts'
import { slaResolution } from './sla-resolution.ts'
import { slaResponse } from './sla-response.ts'

export type Measures = { readonly [key in MetricKey]: Value }

/** Every metric of a team over a range, each with its evidence. */
export function measure(context: MeasureContext): Measures {
  return {
    mttr: mttr(context),
    csat: csat(context),
    slaResponse: slaResponse(context),
    slaResolution: slaResolution(context),
  }
}
