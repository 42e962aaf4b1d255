import type { Scope } from '../model/team.ts'
import type { Ticket } from '../model/ticket.ts'
import type { ExclusionReason } from '../model/value.ts'

/** Why a ticket counts in no metric of a team, or null. The first reason that applies; what is not known excludes nothing. */
export function ticketExclusion(ticket: Ticket, scope: Scope): ExclusionReason | null {
  if (ticket.mergedInto !== null) return 'merged'
  if (ticket.parent !== null) return 'child'
  if (ticket.internal === true) return 'internal'
  if (ticket.touched === false) return 'untouched-alert'
  if (isOutside(ticket.board, scope.boards)) return 'out-of-scope'
  if (isOutside(ticket.type, scope.types)) return 'out-of-scope'
  if (isOutside(ticket.agreementType, scope.agreementTypes)) return 'out-of-scope'
  return null
}

function isOutside(name: string | null, admitted: readonly string[] | null): boolean {
  return admitted !== null && name !== null && !admitted.includes(name)
}
