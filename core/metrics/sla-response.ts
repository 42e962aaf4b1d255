import type { Ticket } from '../model/ticket.ts'
import type { Instant } from '../model/units.ts'
import type { Value } from '../model/value.ts'
import { answeredIn } from './answered-in.ts'
import type { MeasureContext } from './measure-context.ts'
import type { Promised } from './promise-case.ts'
import { slaAttainment } from './sla-attainment.ts'

/** When a ticket was first answered by a person. Resolved without a response counts as responded then. */
export function firstResponse(ticket: Ticket, resolved = ticket.resolved): Instant | null {
  return ticket.responded ?? resolved
}

export const RESPONSE: Promised = {
  kind: 'response',
  done: firstResponse,
  flag: ticket => ticket.responseFlag,
  doneIn: answeredIn,
  dueIn: ({ respondBy }, row) => respondBy[row]!,
}

/** Share of tickets whose first response came within their SLA. */
export function slaResponse(context: MeasureContext): Value {
  return slaAttainment('slaResponse', context, RESPONSE)
}
