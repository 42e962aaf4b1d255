import {
  BOARDS,
  type COMPANIES,
  type MEMBERS,
  PROMISES,
  type PriorityName,
  resolves,
  type StatusName,
  statusId,
} from './fixed-tables.ts'
import { type Row, told, utc } from './wire-row.ts'

export const MINUTE = 60_000
export const HOUR = 3_600_000

/** A ticket as the server keeps it. Times are epoch milliseconds, on whole minutes. */
export interface Life {
  readonly id: number
  readonly created: number
  readonly source: string
  readonly company: (typeof COMPANIES)[number]
  readonly agreement: { readonly id: number; readonly name: string; readonly type: string } | null
  readonly recordType: 'ServiceTicket' | 'ProjectTicket'
  board: number
  status: StatusName
  priority: PriorityName
  owner: (typeof MEMBERS)[number] | null
  hours: number
  responded: number | null
  resolved: number | null
  closed: number | null
  /** Since when its clock stands: it waits, or it is done. */
  pausedAt: number | null
  /** Minutes that its clock stood. */
  waited: number
  mergedInto: number | null
  parent: number | null
  updated: number
  /** What a list says of its goals; null: what they are. */
  stale: { readonly respond: number; readonly resolve: number } | null
}

/** Which variant of the server this is. Nobody knows which of them a shop has. */
export interface Habits {
  /** Whether tickets carry `respondByGoalUTC` and `resolutionGoalUTC`. */
  readonly goals: boolean
  /** Whether a reopened ticket keeps its old `dateResolved`. */
  readonly keepsResolved: boolean
}

export const respondGoal = (life: Life) => life.created + PROMISES[life.priority].respond * HOUR
export const resolveGoal = (life: Life) =>
  life.created + PROMISES[life.priority].resolve * HOUR + life.waited * MINUTE

/** Every column that a condition on tickets may name. */
export const TICKET_COLUMNS: ReadonlySet<string> = new Set(
  (
    'id summary recordType board/id board/name status/id status/name type/id type/name priority/id priority/name owner/id ' +
    'owner/identifier owner/name company/id company/identifier company/name source/id source/name agreement/id ' +
    'agreement/name agreement/type agreementType closedDate closedFlag dateResolved dateResponded parentTicketId ' +
    'mergedParentTicket/id sla/id sla/name actualHours minutesWaiting lastUpdated dateEntered _info/lastUpdated ' +
    '_info/dateEntered'
  ).split(' '),
)

/** A ticket as a list tells it. */
export function ticketRow(life: Life, habits: Habits): Row {
  const { board, owner, company, agreement, stale } = life
  const name = BOARDS.find(({ id }) => id === board)?.name
  const when = (at: number | null) => (at === null ? null : utc(at))
  const goals = {
    respondByGoalUTC: utc(stale?.respond ?? respondGoal(life)),
    resolutionGoalUTC: utc(stale?.resolve ?? resolveGoal(life)),
  }
  return told({
    id: life.id,
    summary: `Ticket ${life.id}`,
    recordType: life.recordType,
    board: { id: board, name },
    status: { id: statusId(board, life.status), name: life.status },
    type: { id: board * 10 + 1, name: 'Request' },
    priority: { id: PROMISES[life.priority].id, name: life.priority, level: PROMISES[life.priority].level },
    company,
    contactEmailAddress: 'person@example.com',
    owner: owner && {
      id: owner.id,
      identifier: owner.identifier,
      name: `${owner.firstName} ${owner.lastName}`,
    },
    source: { id: 1, name: life.source },
    agreement,
    agreementType: agreement?.type ?? null,
    closedDate: when(life.closed),
    closedFlag: life.closed !== null,
    dateResponded: when(life.responded),
    dateResolved: when(life.resolved),
    actualHours: life.hours,
    minutesWaiting: life.waited,
    respondMinutes: minutes(life, life.responded ?? doneAt(life), 0),
    resolveMinutes: minutes(life, doneAt(life), life.waited),
    sla: { id: 1, name: 'Standard' },
    ...(habits.goals ? goals : {}),
    parentTicketId: life.parent,
    hasChildTicket: false,
    mergedParentTicket: life.mergedInto === null ? null : { id: life.mergedInto },
    resources: owner?.identifier ?? null,
    _info: {
      dateEntered: utc(life.created),
      lastUpdated: utc(life.updated),
      enteredBy: 'system',
      updatedBy: 'system',
    },
  })
}

/** When the work was done; null while there is more to do. */
const doneAt = (life: Life) => (isDone(life) ? (life.resolved ?? life.closed) : null)
/** What the server's own clock of the SLA shows. */
const minutes = (life: Life, at: number | null, waited: number) =>
  at === null ? null : Math.round((at - life.created) / MINUTE) - waited

/** Whether the ticket's last status says that the work is done. */
export const isDone = (life: Life) => life.closed !== null || resolves(life.board, life.status)
