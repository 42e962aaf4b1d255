import type { Ticket } from '../../../core/model/ticket.ts'
import type { Instant } from '../../../core/model/units.ts'
import type { Range } from '../source.ts'
import { createDeskSetup, type DeskSetup } from './desk-setup.ts'
import { type MappedTicket, mapTicket } from './map-ticket.ts'
import { parseTicket, type RawTicket, TICKET_FIELDS } from './mapping.ts'
import type { Reader, ReaderParts } from './reader.ts'
import { changedSince, isOverlapping, overlapping } from './ticket-conditions.ts'
import { type TicketFindings, ticketFindings } from './ticket-findings.ts'

export interface TicketReading {
  /** By number. */
  readonly tickets: readonly Ticket[]
  readonly asOf: Instant
  readonly findings: TicketFindings
}

/** Everything known of a range at one instant. Never changed, so that two reads at once do not disturb each other. */
interface Known {
  readonly range: Range
  readonly setup: DeskSetup
  readonly rows: ReadonlyMap<string, MappedTicket>
  /** When the reading began, by our clock. */
  readonly asOf: Instant
  /** The same by the server's clock: what it changed before is in the rows. */
  readonly since: Instant
}

const PATH = '/service/tickets'
/** The most that a page can hold. */
const PAGE = 1000

/**
 * Tickets of the boards in the settings. The newest range is kept and brought up to date by what changed since; it is read whole
 * again with the set-up, once an hour, since tickets that were deleted are told of by nobody. Other ranges are read whole.
 */
export function createTicketReader(parts: ReaderParts): Reader<TicketReading> {
  const { api, now } = parts
  const setups = createDeskSetup(parts)
  let kept: Known | null = null

  async function read(range: Range, signal: AbortSignal): Promise<TicketReading> {
    const setup = await setups.read(signal)
    const known =
      kept && isPartOf(range, kept, setup) ? await updated(kept, signal) : await whole(range, setup, signal)
    if (kept === null || (known.range.to >= kept.range.to && known.asOf >= kept.asOf)) kept = known
    return reading(known, range)
  }

  async function whole(range: Range, setup: DeskSetup, signal: AbortSignal): Promise<Known> {
    const asOf = now()
    const rows = new Map<string, MappedTicket>()
    for (const conditions of overlapping([...setup.boards], range))
      for (const row of await rowsOf(conditions, setup, signal)) rows.set(keyOf(row.raw), row)
    return { range, setup, rows: inScope(rows, setup, range), asOf, since: onServer(asOf) }
  }

  async function updated(before: Known, signal: AbortSignal): Promise<Known> {
    const { range, setup } = before
    const asOf = now()
    const rows = new Map(before.rows)
    for (const row of await rowsOf(changedSince(before.since), setup, signal)) rows.set(keyOf(row.raw), row)
    return { range, setup, rows: inScope(rows, setup, range), asOf, since: onServer(asOf) }
  }

  async function rowsOf(conditions: string, setup: DeskSetup, signal: AbortSignal): Promise<MappedTicket[]> {
    const found = await api.all(PATH, { conditions, fields: TICKET_FIELDS, pageSize: PAGE }, signal)
    const rows = found.map(parseTicket)
    const hoursOf = rows.some(needsHours) ? await setup.hours(signal) : () => null
    return rows.map(raw => mapTicket(raw, { settings: parts.settings, classOf: setup.classOf, hoursOf }))
  }

  /** The clocks are known to differ only after an answer, so it is asked after one. */
  const onServer = (at: Instant) => (at + (api.clock() ?? 0)) as Instant

  return { read }
}

/** A range that begins later has no ticket that the kept one has not. */
function isPartOf(range: Range, kept: Known, setup: DeskSetup): boolean {
  return kept.setup === setup && kept.range.to === range.to && kept.range.from <= range.from
}

/** Rows that were moved to another board, made part of a project, or belong to another time leave. */
function inScope(rows: ReadonlyMap<string, MappedTicket>, { boards }: DeskSetup, range: Range) {
  return new Map(
    [...rows].filter(
      ([, { raw }]) =>
        boards.has(raw.boardId ?? Number.NaN) &&
        (raw.recordType ?? 'ServiceTicket') === 'ServiceTicket' &&
        isOverlapping(raw, range),
    ),
  )
}

function reading({ rows, setup, asOf }: Known, range: Range): TicketReading {
  const found = [...rows.values()].filter(({ raw }) => isOverlapping(raw, range))
  found.sort((a, b) => (a.raw.id ?? 0) - (b.raw.id ?? 0))
  return {
    tickets: found.map(({ ticket }) => ticket).filter(ticket => ticket !== null),
    asOf,
    findings: ticketFindings(found, [...setup.missing]),
  }
}

/** A row without a number cannot be told from another: one of them stands for all. */
const keyOf = (raw: RawTicket) => `${raw.id}`

const needsHours = ({ slaId, respondBy, resolveBy }: RawTicket) =>
  slaId !== null && (respondBy === null || resolveBy === null)
