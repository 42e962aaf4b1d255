import type { ConnectWiseSettings } from '../../../../core/model/connection.ts'
import { type Instant, MINUTE } from '../../../../core/model/units.ts'
import type { Rows } from '../../../../server/sources/connectwise/connectwise-api.ts'
import { type FakeConnectWise, fakeConnectWiseApi } from '../../../helpers/fake-connectwise-api.ts'

export const at = (text: string) => Date.parse(text) as Instant
export const NOVEMBER = { from: at('2025-11-01T00:00Z'), to: at('2025-12-01T00:00Z') }
export const never = new AbortController().signal

export const SETTINGS: ConnectWiseSettings = {
  site: 'na.myconnectwise.net',
  company: 'acme',
  clientId: '0',
  boards: null,
  agreementTypes: null,
  revenue: 'invoices',
  cycles: {},
  classes: {},
  alertSources: [],
  internalCompanies: [],
  survey: null,
}

/** Statuses have the same numbers on every board. */
const STATUSES = [
  { id: 1, name: 'New', escalationStatus: 'NotResponded', closedStatus: false },
  { id: 2, name: 'Waiting', escalationStatus: 'NoEscalation', closedStatus: false },
  { id: 3, name: 'Completed', escalationStatus: 'Resolved', closedStatus: false },
  { id: 4, name: 'Closed', escalationStatus: 'Responded', closedStatus: true },
]

/** A ticket as a list tells it, open on board 1. */
export const ticketRow = (id: number, entered: string, rest: { readonly [field: string]: unknown } = {}) => ({
  id,
  recordType: 'ServiceTicket',
  board: { id: 1, name: 'Help desk' },
  status: { id: 1, name: 'New' },
  closedFlag: false,
  ...rest,
  _info: { dateEntered: entered, lastUpdated: entered, ...(rest._info as object | undefined) },
})

export interface ServiceDesk extends FakeConnectWise {
  /** What the server has, by id. */
  readonly rows: Map<number, ReturnType<typeof ticketRow>>
  put(...rows: readonly ReturnType<typeof ticketRow>[]): void
  /** Requests for tickets so far. */
  requests(): readonly string[]
}

/** Boards 1 and 2 in use, 3 out of use and 4 of projects, with tickets that answer to the conditions this source sends. */
export function aServiceDesk(): ServiceDesk {
  const rows: ServiceDesk['rows'] = new Map()
  const fake = fakeConnectWiseApi({
    '/service/boards': [
      { id: 1, name: 'Help desk', inactiveFlag: false },
      { id: 2, name: 'Alerts' },
      { id: 3, name: 'Old', inactiveFlag: true },
      { id: 4, name: 'Projects', projectFlag: true },
    ],
    '/service/boards/1/statuses': STATUSES,
    '/service/boards/2/statuses': STATUSES,
    '/service/tickets': asked => [...rows.values()].filter(row => isAsked(row, asked)),
  })
  return Object.assign(fake, {
    rows,
    put: (...put: readonly ReturnType<typeof ticketRow>[]) => {
      for (const row of put) rows.set(row.id, row)
    },
    requests: () =>
      fake.asked.flatMap(({ path, rows: { conditions } }) =>
        path === '/service/tickets' ? [conditions ?? ''] : [],
      ),
  })
}

/** The two questions that are asked, told apart by their words and judged here on the texts of the rows. */
function isAsked(row: ReturnType<typeof ticketRow>, { conditions = '' }: Rows): boolean {
  const instantAfter = (words: string) => {
    const found = conditions.split(`${words} [`)[1]?.split(']')[0]
    return found === undefined ? Number.NaN : Date.parse(found)
  }
  const told = (text: unknown) => (typeof text === 'string' ? Date.parse(text) : Number.NaN)
  if (conditions.startsWith('lastUpdated')) return told(row._info.lastUpdated) > instantAfter('lastUpdated >')
  const boards = JSON.parse(`[${conditions.split('board/id in (')[1]?.split(')')[0]}]`) as readonly number[]
  const entered = told(row._info.dateEntered)
  const fields = row as { readonly [field: string]: unknown }
  const lived =
    fields.closedFlag === false ||
    told(fields.closedDate) >= instantAfter('closedDate >=') ||
    told(fields.dateResolved) >= instantAfter('dateResolved >=') ||
    entered >= instantAfter('dateEntered >=')
  return boards.includes((row.board as { id: number }).id) && entered < instantAfter('dateEntered <') && lived
}

/** A clock that is moved by hand. */
export function aClock(start: Instant) {
  const clock = {
    at: start,
    now: () => clock.at,
    pass: (minutes: number) => {
      clock.at = (clock.at + minutes * MINUTE) as Instant
    },
  }
  return clock
}
