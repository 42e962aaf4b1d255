import type { Value } from '../model/value.ts'
import type { MeasureContext } from './measure-context.ts'
import type { Promised } from './promise-case.ts'
import { slaAttainment } from './sla-attainment.ts'

export const RESOLUTION: Promised = {
  kind: 'resolution',
  done: (_ticket, resolved) => resolved,
  flag: ticket => ticket.resolutionFlag,
  doneIn: ({ resolved }, row) => resolved[row]!,
  dueIn: ({ resolveBy }, row) => resolveBy[row]!,
}

/** Share of tickets resolved within their SLA. */
export function slaResolution(context: MeasureContext): Value {
  return slaAttainment('slaResolution', context, RESOLUTION)
}
