/**
 * The number of the ticket that an example of a readiness item names: `#1234` or `1234`. Null where it names something else,
 * such as a status, or an invoice with a number of its own.
 */
export function ticketNumber(item: string, example: string): string | null {
  return item.startsWith('ticket-') ? (/^#?(\d+)$/.exec(example.trim())?.[1] ?? null) : null
}
