import type { Batch } from '../core/model/batch.ts'
import type { SlaPolicy, Target } from '../core/model/policy.ts'
import type { StatusInterval, Ticket } from '../core/model/ticket.ts'
import { HOUR, type Instant, type Millis } from '../core/model/units.ts'

const within = (hours: number): Target => ({ time: (hours * HOUR) as Millis, clock: 'business' })

/** Promises by priority, for a source that gives no due times. */
export const MADE_POLICY: SlaPolicy = {
  priorities: {
    high: { response: within(1), resolution: within(8) },
    low: { response: within(4), resolution: within(40) },
  },
  other: { response: within(2), resolution: within(24) },
}

const NAMES = ['high', 'medium', 'low']

/** The same tickets without due times of their own, each with a priority, a tenth of them with status intervals. */
export function policyBatch(batch: Batch): Batch {
  const tickets = batch.tickets.map((ticket, index) => ({
    ...ticket,
    respondBy: null,
    resolveBy: null,
    priorities: [{ at: null, name: NAMES[index % NAMES.length] ?? 'medium' }],
    intervals: index % 10 === 0 ? waited(ticket) : null,
  }))
  return { ...batch, tickets }
}

/** Worked on, then an hour of waiting on the customer, then worked on again. */
function waited({ created, responded }: Ticket): readonly StatusInterval[] {
  const from = responded ?? created
  const to = (from + HOUR) as Instant
  return [
    { from: created, to: from, class: 'active' },
    { from, to, class: 'waiting-customer' },
    { from: to, to: null, class: 'active' },
  ]
}
