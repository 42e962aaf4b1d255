import type { ConnectWiseSettings, StatusClass } from '../../../core/model/connection.ts'
import { type Ticket, ticket } from '../../../core/model/ticket.ts'
import { type Instant, MINUTE, type Millis, millis } from '../../../core/model/units.ts'
import type { DeskSetup } from './desk-setup.ts'
import type { RawTicket } from './mapping.ts'
import type { HoursOf } from './sla-hours.ts'

/** What a promise is judged by: the due time that ConnectWise tells, its minutes against the SLA's hours, or nothing. */
export type SlaRule = 'goal' | 'minutes' | 'none'

/** What is odd about a row. `dates`: an order that cannot be; `undated`: done with at an instant that nobody knows. */
export type TicketFlaw = 'unusable' | 'unreadable' | 'dates' | 'undated' | 'unclassed'

export interface MappedTicket {
  readonly raw: RawTicket
  /** Null: the row cannot be used. */
  readonly ticket: Ticket | null
  readonly response: SlaRule
  readonly resolution: SlaRule
  readonly flaws: readonly TicketFlaw[]
}

export interface MapTicketInput {
  readonly settings: Pick<ConnectWiseSettings, 'alertSources' | 'internalCompanies'>
  readonly classOf: DeskSetup['classOf']
  readonly hoursOf: HoursOf
}

/** A row as a ticket. Without an id or the instant of its opening it is no ticket. */
export function mapTicket(raw: RawTicket, { settings, classOf, hoursOf }: MapTicketInput): MappedTicket {
  const flaws: TicketFlaw[] = raw.wrong.length > 0 ? ['unreadable'] : []
  const { id, entered } = raw
  if (id === null || entered === null)
    return { raw, ticket: null, response: 'none', resolution: 'none', flaws: [...flaws, 'unusable'] }
  const known = classOf(raw)
  if (known === null) flaws.push('unclassed')
  const { responded, resolved, closed } = timesOf(raw, entered, known, flaws)
  const hours = hoursOf(raw.slaId, raw.priorityId)
  const respondedAt = responded ?? resolved
  const response = promise(raw.respondBy, respondedAt, raw.respondMinutes, hours?.respondHours)
  const resolution = promise(raw.resolveBy, resolved, raw.resolveMinutes, hours?.resolutionHours)
  return {
    raw,
    ticket: ticket({
      id: `${id}`,
      source: 'connectwise',
      created: entered,
      waiting: waitingOf(raw),
      responded,
      resolved,
      closed,
      respondBy: raw.respondBy,
      resolveBy: raw.resolveBy,
      responseFlag: response.flag,
      resolutionFlag: resolution.flag,
      priorities: raw.priority === null ? [] : [{ at: null, name: raw.priority }],
      board: raw.board,
      type: raw.type,
      agreementType: raw.agreementType,
      parent: idOf(raw.parent),
      mergedInto: idOf(raw.merged),
      touched: isIn(settings.alertSources, raw.origin) && isUntouched(raw) ? false : null,
      internal: isIn(settings.internalCompanies, raw.companyId) ? true : null,
      owner: raw.owner,
      client: raw.company,
      summary: raw.summary,
    }),
    response: response.rule,
    resolution: resolution.rule,
    flaws,
  }
}

/**
 * When it was answered, resolved and closed. Times of an earlier resolve say nothing of a ticket that is open again. What
 * came before the opening came with it.
 */
function timesOf(raw: RawTicket, entered: Instant, known: StatusClass | null, flaws: TicketFlaw[]) {
  const isClosed = raw.closedFlag === true
  const isDone = known === null ? isClosed : known === 'resolved' || known === 'closed'
  const after = (at: Instant | null) => {
    if (at === null || at >= entered) return at
    if (!flaws.includes('dates')) flaws.push('dates')
    return entered
  }
  const resolved = isDone ? after(raw.resolved ?? raw.closed) : null
  const closed = isDone && (isClosed || known === 'closed') ? after(raw.closed) : null
  if (isDone && resolved === null) flaws.push('undated')
  return { responded: after(raw.responded), resolved, closed }
}

/** Sums that no ticket can have are cut, since a length has to be a whole number of milliseconds. */
function waitingOf({ waitingMinutes }: RawTicket): Millis {
  return millis(Math.round(Math.min(Math.max(waitingMinutes ?? 0, 0), LONGEST) * MINUTE))
}

/** A lifetime in minutes. */
const LONGEST = 50_000_000

/** A due time of the source's own wins. Its minutes are a verdict only once the work is done. */
function promise(
  due: Instant | null,
  done: Instant | null,
  minutes: number | null,
  hours: number | null | undefined,
): { readonly rule: SlaRule; readonly flag: boolean | null } {
  if (due !== null) return { rule: 'goal', flag: null }
  if (hours == null || hours <= 0) return { rule: 'none', flag: null }
  return { rule: 'minutes', flag: done === null || minutes === null ? null : minutes <= 60 * hours }
}

function isUntouched({ actualHours, owner, resources, responded }: RawTicket): boolean {
  return !actualHours && owner === null && resources === null && responded === null
}

function isIn(names: readonly string[], name: string | null): boolean {
  return name !== null && names.some(known => known.trim().toLowerCase() === name.toLowerCase())
}

/** Where the vendor's own database has no null it has 0. */
const idOf = (id: number | null) => (id === null || id === 0 ? null : `${id}`)
