import type { ReadinessItem } from '../../../core/model/source-report.ts'
import type { Ticket } from '../../../core/model/ticket.ts'
import { both, compare, compareTime, isIn } from './conditions.ts'
import { rawNumber, rawText } from './raw-field.ts'
import type { ReadinessParts } from './reader.ts'
import { readinessItem } from './readiness-item.ts'
import type { ServiceBoard } from './service-boards.ts'

/** What the tickets of the wall lack. Merged ones and children are left out, as they count nowhere. */
export function ticketGaps(tickets: readonly Ticket[]): ReadinessItem[] {
  const counted = tickets.filter(({ parent, mergedInto }) => parent === null && mergedInto === null)
  const ids = (lacks: (ticket: Ticket) => boolean) => counted.filter(lacks).map(({ id }) => id)
  return [
    readinessItem(
      'ticket-board',
      'Tickets without a board',
      ids(({ board }) => board === null),
      'They count for no team that is measured by boards. Move them to a board in ConnectWise.',
    ),
    readinessItem(
      'ticket-owner',
      'Resolved tickets without an owner',
      ids(({ owner, resolved }) => resolved !== null && owner === null),
      'They count, but nobody can be asked about them. Give them an owner in ConnectWise.',
    ),
    readinessItem(
      'ticket-agreement',
      'Tickets without an agreement',
      ids(({ agreementType }) => agreementType === null),
      'They do not count for a team that is measured by agreement types. Where one belongs to an agreement, set it in ConnectWise.',
    ),
  ]
}

/** Closed tickets that ConnectWise has no instant of resolving for: their closing, perhaps days later, stands in. */
export async function unresolvedClosings(
  { api, range, signal }: ReadinessParts,
  boards: readonly ServiceBoard[],
): Promise<ReadinessItem[]> {
  if (boards.length === 0) return []
  const conditions = both(
    isIn(
      'board/id',
      boards.map(({ id }) => id),
    ),
    compare('closedFlag', '=', true),
    compareTime('closedDate', '>=', range.from),
    compareTime('closedDate', '<', range.to),
  )
  const fields = ['id', 'dateResolved', 'recordType']
  const rows = await api.all('/service/tickets', { conditions, fields, pageSize: 1000 }, signal)
  const found = rows.filter(
    row =>
      rawText(row, 'dateResolved') === null &&
      (rawText(row, 'recordType') ?? 'ServiceTicket') === 'ServiceTicket',
  )
  return [
    readinessItem(
      'ticket-resolve-time',
      'Closed tickets without a time of resolving',
      found.map(row => String(rawNumber(row, 'id'))),
      'Their closing stands in for it, which makes the resolution time longer where tickets are closed days after the work. In ConnectWise give the closing status of their board the stage Resolved.',
    ),
  ]
}
