import type { StatusClass } from '../../../core/model/connection.ts'
import { HOUR, type Instant } from '../../../core/model/units.ts'
import { SourceError } from '../source.ts'
import type { ConnectWiseApi } from './connectwise-api.ts'
import { parseStatus, type RawTicket, STATUS_FIELDS } from './mapping.ts'
import type { ReaderParts } from './reader.ts'
import { missingBoards, serviceBoards } from './service-boards.ts'
import { type HoursOf, readSlaHours } from './sla-hours.ts'
import { statusClass } from './status-class.ts'

/** How the service desk is set up there. Another object is another set-up. */
export interface DeskSetup {
  /** Ids of the boards that are read. */
  readonly boards: ReadonlySet<number>
  /** Boards of the settings that are not there. */
  readonly missing: readonly string[]
  /** Null: a status that neither the board nor the settings know. */
  classOf(row: Pick<RawTicket, 'boardId' | 'board' | 'statusId' | 'status'>): StatusClass | null
  /** Read when it is first needed. */
  hours(signal: AbortSignal): Promise<HoursOf>
}

/** Boards and statuses, read anew after an hour. */
export function createDeskSetup(parts: ReaderParts) {
  let kept: { readonly at: Instant; readonly setup: DeskSetup } | null = null
  return {
    async read(signal: AbortSignal): Promise<DeskSetup> {
      const at = parts.now()
      if (kept !== null && at - kept.at >= 0 && at - kept.at < HOUR) return kept.setup
      const setup = await readSetup(parts, signal)
      kept = { at, setup }
      return setup
    },
  }
}

async function readSetup({ api, settings }: ReaderParts, signal: AbortSignal): Promise<DeskSetup> {
  const found = await serviceBoards(api, settings.boards, signal)
  const missing = missingBoards(found, settings.boards)
  if (found.length === 0) throw new SourceError('input', noBoards(missing))
  const boards = new Set(found.map(({ id }) => id))
  const statuses = await readStatuses(api, boards, signal)
  let hours: HoursOf | null = null
  return {
    boards,
    missing,
    classOf: ({ boardId, board, statusId, status }) =>
      statusClass({ board, status, known: statuses.get(`${boardId}/${statusId}`) ?? null }, settings),
    async hours(signal) {
      hours ??= await readSlaHours(api, signal)
      return hours
    },
  }
}

async function readStatuses(api: ConnectWiseApi, boards: ReadonlySet<number>, signal: AbortSignal) {
  const statuses = new Map<string, ReturnType<typeof parseStatus>>()
  await Promise.all(
    [...boards].map(async board => {
      const rows = await api.all(`/service/boards/${board}/statuses`, { fields: STATUS_FIELDS }, signal)
      for (const status of rows.map(parseStatus)) statuses.set(`${board}/${status.id}`, status)
    }),
  )
  return statuses
}

const noBoards = (missing: readonly string[]) =>
  missing.length === 0
    ? 'ConnectWise shows no active service board. Give the security role access to the boards.'
    : `No board called ${missing.join(' or ')} is active in ConnectWise. Choose the boards on the Sources page.`
