import type { SourceNote } from '../../../core/model/batch.ts'
import type { MappedTicket, SlaRule, TicketFlaw } from './map-ticket.ts'

/** What was found in the rows that no ticket tells. Numbers of tickets, in order. */
export interface TicketFindings {
  readonly flaws: { readonly [flaw in TicketFlaw]: readonly string[] }
  /** How many tickets each rule judges. */
  readonly response: { readonly [rule in SlaRule]: number }
  readonly resolution: { readonly [rule in SlaRule]: number }
  /** Boards of the settings that are not there. */
  readonly missing: readonly string[]
}

export function ticketFindings(rows: readonly MappedTicket[], missing: readonly string[]): TicketFindings {
  const flaws: { readonly [flaw in TicketFlaw]: string[] } = {
    unusable: [],
    unreadable: [],
    dates: [],
    undated: [],
    unclassed: [],
  }
  const response = { goal: 0, minutes: 0, none: 0 }
  const resolution = { goal: 0, minutes: 0, none: 0 }
  for (const row of rows) {
    for (const flaw of row.flaws) flaws[flaw].push(row.raw.id === null ? 'without a number' : `${row.raw.id}`)
    if (row.ticket === null) continue
    response[row.response]++
    resolution[row.resolution]++
  }
  return { flaws, response, resolution, missing }
}

/** What a person is told of tickets that are not used; null when all are. */
export function unusableNote({ flaws, missing }: TicketFindings): SourceNote | null {
  const { unusable } = flaws
  const told: SourceNote[] = []
  if (missing.length > 0)
    told.push({
      short: missing.length === 1 ? 'A board was not found.' : `${missing.length} boards were not found.`,
      whole: `No active board is called ${missing.join(' or ')}. Correct the boards on the Sources page.`,
    })
  if (unusable.length > 0) {
    const short = unusable.length === 1 ? '1 ticket is not used.' : `${unusable.length} tickets are not used.`
    told.push({ short, whole: `${short} The instant of opening is missing. First: ${unusable[0]}.` })
  }
  if (told.length === 0) return null
  return {
    short: told.map(note => note.short).join(' '),
    whole: told.map(note => note.whole).join(' '),
  }
}
