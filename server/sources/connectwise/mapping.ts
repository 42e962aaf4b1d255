import type { Instant } from '../../../core/model/units.ts'
import { rawRow } from './raw-row.ts'

// What is assumed of the service desk's fields. [S] the vendor describes it, [C] working clients rely on it, [?] nobody has
// said so: to be tried on a real tenant. Null fields are left out of answers [C]: absent is null everywhere.

export interface RawTicket {
  readonly id: number | null
  readonly summary: string | null
  /** [S] `ServiceTicket`, or a row of a project. */
  readonly recordType: string | null
  readonly boardId: number | null
  readonly board: string | null
  readonly statusId: number | null
  readonly status: string | null
  readonly type: string | null
  /** [S] A text of the ticket's own; [?] else the type of its agreement. */
  readonly agreementType: string | null
  readonly owner: string | null
  /** [S] Identifiers with commas between. */
  readonly resources: string | null
  readonly companyId: string | null
  readonly company: string | null
  readonly priorityId: number | null
  readonly priority: string | null
  /** [S] Where it came from, such as an email or a monitor. */
  readonly origin: string | null
  readonly slaId: number | null
  /** [S] The bundle it is a child of. */
  readonly parent: number | null
  /** [S] The ticket it was merged into; [C] it was closed then. */
  readonly merged: number | null
  /** [C] The one place of the opening: a ticket has no `dateEntered` to read, though it can be filtered by. */
  readonly entered: Instant | null
  /** [C] True again to false when a ticket is reopened. */
  readonly closedFlag: boolean | null
  /** [C] May come days after the work was done; [?] what becomes of it when the ticket is reopened. */
  readonly closed: Instant | null
  /** [S] Set by a status whose stage is Resolved; [?] whether it moves or stays when the ticket is reopened. */
  readonly resolved: Instant | null
  /** [S] Set by the first status past NotResponded. */
  readonly responded: Instant | null
  /** [S] Since 2025; [?] whether lists fill it for closed tickets. May be old in the list of an open one [S]. */
  readonly respondBy: Instant | null
  readonly resolveBy: Instant | null
  /** [?] Minutes by the SLA's calendar, of the whole time from the opening on, waiting left out. */
  readonly respondMinutes: number | null
  readonly resolveMinutes: number | null
  /** [S] Time in statuses without a stage (NoEscalation); [?] minutes by the SLA's calendar. */
  readonly waitingMinutes: number | null
  readonly actualHours: number | null
  /** Paths of values of a wrong type. */
  readonly wrong: readonly string[]
}

/** [S] Fields of references are asked for with a slash; [?] `_info` might be left out when it is not asked for. */
export const TICKET_FIELDS: readonly string[] = [
  'id,summary,recordType,board/id,board/name,status/id,status/name,type/name,agreementType,agreement/type',
  'owner/id,owner/identifier,owner/name,resources,company/identifier,company/name,priority/id,priority/name',
  'source/name,sla/id,parentTicketId,mergedParentTicket/id,closedFlag,closedDate,dateResolved,dateResponded',
  'respondByGoalUTC,resolutionGoalUTC,respondMinutes,resolveMinutes,minutesWaiting,actualHours,_info',
].flatMap(line => line.split(','))

export function parseTicket(value: unknown): RawTicket {
  const { text, number, flag, time, wrong } = rawRow(value)
  return {
    id: number('id'),
    summary: text('summary'),
    recordType: text('recordType'),
    boardId: number('board/id'),
    board: text('board/name'),
    statusId: number('status/id'),
    status: text('status/name'),
    type: text('type/name'),
    agreementType: text('agreementType') ?? text('agreement/type'),
    owner: text('owner/name') ?? text('owner/identifier'),
    resources: text('resources'),
    companyId: text('company/identifier'),
    company: text('company/name'),
    priorityId: number('priority/id'),
    priority: text('priority/name'),
    origin: text('source/name'),
    slaId: number('sla/id'),
    parent: number('parentTicketId'),
    merged: number('mergedParentTicket/id'),
    entered: time('_info/dateEntered'),
    closedFlag: flag('closedFlag'),
    closed: time('closedDate'),
    resolved: time('dateResolved'),
    responded: time('dateResponded'),
    respondBy: time('respondByGoalUTC'),
    resolveBy: time('resolutionGoalUTC'),
    respondMinutes: number('respondMinutes'),
    resolveMinutes: number('resolveMinutes'),
    waitingMinutes: number('minutesWaiting'),
    actualHours: number('actualHours'),
    wrong,
  }
}

/** [S] `/service/boards`. Projects have boards of their own. */
export const BOARD_FIELDS = ['id', 'name', 'inactiveFlag', 'projectFlag'] as const

export function parseBoard(value: unknown) {
  const { text, number, flag } = rawRow(value)
  const isService = flag('inactiveFlag') !== true && flag('projectFlag') !== true
  return { id: number('id'), name: text('name'), isService }
}

/** [S] `/service/boards/{id}/statuses`. The stage is one of five words; a status may be inactive and still be in use. */
export const STATUS_FIELDS = ['id', 'name', 'escalationStatus', 'closedStatus'] as const

export function parseStatus(value: unknown) {
  const { text, number, flag } = rawRow(value)
  return {
    id: number('id'),
    name: text('name'),
    stage: text('escalationStatus'),
    closes: flag('closedStatus') === true,
  }
}

/** [S] `/service/SLAs`: hours for every priority that `/service/SLAs/{id}/priorities` does not name. */
export const SLA_FIELDS = ['id', 'respondHours', 'resolutionHours'] as const
export const SLA_PRIORITY_FIELDS = ['id', 'priority/id', 'respondHours', 'resolutionHours'] as const

export function parseSla(value: unknown) {
  const { number } = rawRow(value)
  return {
    id: number('id'),
    priorityId: number('priority/id'),
    respondHours: number('respondHours'),
    resolutionHours: number('resolutionHours'),
  }
}
