import type { Ticket } from '../model/ticket.ts'
import type { Instant } from '../model/units.ts'
import type { Value } from '../model/value.ts'
import type { MeasureContext } from './measure-context.ts'
import { type Promised, slaAttainment } from './sla-attainment.ts'

/** When a ticket was first answered by a person. Resolved without a response counts as responded then. */
export function firstResponse(ticket: Ticket): Instant | null {
  return ticket.responded ?? ticket.resolved
}

const RESPONSE: Promised = {
  done: firstResponse,
  due: ticket => ticket.respondBy,
  flag: ticket => ticket.responseFlag,
}

/** Share of tickets whose first response came within their SLA. */
export function slaResponse(context: MeasureContext): Value {
  return slaAttainment('slaResponse', context, RESPONSE)
}
