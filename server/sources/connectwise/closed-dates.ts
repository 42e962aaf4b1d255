import { HOUR, type Instant } from '../../../core/model/units.ts'
import { inParts } from './conditions.ts'
import { CLOSED_FIELDS, parseClosed } from './mapping-surveys.ts'
import type { ReaderParts } from './reader.ts'

interface Asked {
  readonly at: Instant
  readonly closed: Instant | null
}

/**
 * When tickets were closed, by their number; null for those that are open or gone, which are asked for again after an hour.
 * The first date known of a ticket is kept: an answer does not move to another month because its ticket was closed once more.
 */
export function createClosedDates({ api, now }: Pick<ReaderParts, 'api' | 'now'>) {
  const known = new Map<number, Asked>()

  async function ask(conditions: string, signal: AbortSignal): Promise<void> {
    const rows = await api.all('/service/tickets', { conditions, fields: CLOSED_FIELDS }, signal)
    const at = now()
    for (const { id, closed } of rows.map(parseClosed)) if (id !== null) known.set(id, { at, closed })
  }

  return async (tickets: readonly number[], signal: AbortSignal): Promise<readonly (Instant | null)[]> => {
    const isDue = (ticket: number) => {
      const told = known.get(ticket)
      return told === undefined || (told.closed === null && now() - told.at >= HOUR)
    }
    const asked = [...new Set(tickets)].filter(isDue).sort((a, b) => a - b)
    for (const conditions of inParts('id', asked)) await ask(conditions, signal)
    for (const ticket of asked) if (!known.has(ticket)) known.set(ticket, { at: now(), closed: null })
    return tickets.map(ticket => known.get(ticket)?.closed ?? null)
  }
}
