import type { Value } from '../model/value.ts'
import type { MeasureContext } from './measure-context.ts'
import { type Promised, slaAttainment } from './sla-attainment.ts'

const RESOLUTION: Promised = {
  done: ticket => ticket.resolved,
  due: ticket => ticket.resolveBy,
  flag: ticket => ticket.resolutionFlag,
}

/** Share of tickets resolved within their SLA. */
export function slaResolution(context: MeasureContext): Value {
  return slaAttainment('slaResolution', context, RESOLUTION)
}
