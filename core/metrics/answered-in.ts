import type { TicketColumns } from './ticket-columns.ts'

/** When a ticket was first answered, a resolve without an answer being one, from the columns. NaN: it was not. */
export function answeredIn({ responded, resolved }: TicketColumns, row: number): number {
  const at = responded[row]!
  return Number.isNaN(at) ? resolved[row]! : at
}
