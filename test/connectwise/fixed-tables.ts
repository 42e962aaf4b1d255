import { type Row, told } from './wire-row.ts'

/** Names and numbers that the shop has set up. All of it is the same in every world. */
export const BOARDS = [
  { id: 1, name: 'Help desk', inactive: false },
  { id: 2, name: 'Alerts', inactive: false },
  { id: 3, name: 'Internal', inactive: false },
  { id: 4, name: 'Old desk', inactive: true },
] as const

export type BoardName = (typeof BOARDS)[number]['name']

/** Of every board. On the Alerts board the closing status is not mapped to `Resolved`, as shops forget to. */
const STATUSES = [
  ['New', 'NotResponded', false],
  ['In progress', 'Responded', false],
  ['Waiting on customer', 'NoEscalation', false],
  ['Completed', 'Resolved', false],
  ['Closed', 'Resolved', true],
] as const

export type StatusName = (typeof STATUSES)[number][0]

/** Hours promised by priority, of the only SLA. */
export const PROMISES = {
  'Priority 1 - Critical': { id: 1, respond: 1, resolve: 4, level: 'Critical' },
  'Priority 2 - High': { id: 2, respond: 2, resolve: 8, level: 'High' },
  'Priority 3 - Normal': { id: 3, respond: 4, resolve: 24, level: 'Medium' },
} as const

export type PriorityName = keyof typeof PROMISES

export const MEMBERS = [
  { id: 11, identifier: 'apark', firstName: 'Ari', lastName: 'Park' },
  { id: 12, identifier: 'bdiaz', firstName: 'Bea', lastName: 'Diaz' },
] as const

export const COMPANIES = [
  { id: 21, identifier: 'Northwind', name: 'Northwind Dental' },
  { id: 22, identifier: 'Harbor', name: 'Harbor Law' },
  { id: 23, identifier: 'OwnShop', name: 'Own Shop' },
] as const

export const SOURCES = ['Email', 'Phone', 'Monitoring'] as const
export const OPTIONS = ['Great', 'Okay', 'Poor'] as const
export const SURVEY = 1
export const QUESTION = 7

export const statusId = (board: number, name: StatusName) =>
  board * 100 + STATUSES.findIndex(status => status[0] === name)
/** Whether a status of a board sets the resolve date. */
export const resolves = (board: number, name: StatusName) =>
  name === 'Completed' || (name === 'Closed' && board !== 2)

const INFO = { dateEntered: '2024-01-02T09:00:00Z', lastUpdated: '2024-01-02T09:00:00Z' }
const row = (id: number, rest: { readonly [column: string]: unknown }): Row =>
  told({ id, ...rest, _info: INFO })
const place = { id: 1, name: 'Main office' }
const department = { id: 10, identifier: 'Services', name: 'Services' }

const boardRows = BOARDS.map(({ id, name, inactive }) =>
  row(id, { name, location: place, department, inactiveFlag: inactive, projectFlag: false }),
)

const statusRows = (board: number) =>
  STATUSES.map(([name, escalationStatus, closedStatus], index) =>
    row(statusId(board, name), {
      name,
      board: { id: board, name: BOARDS.find(({ id }) => id === board)?.name },
      sortOrder: index,
      closedStatus,
      escalationStatus: board === 2 && name === 'Closed' ? 'NoEscalation' : escalationStatus,
      inactive: false,
      defaultFlag: index === 0,
    }),
  )

const slaPriorities = Object.entries(PROMISES).map(([name, { id, respond, resolve }]) =>
  row(id, {
    priority: { id, name },
    respondHours: respond,
    respondPercent: 100,
    planWithin: respond * 2,
    planWithinPercent: 100,
    resolutionHours: resolve,
    resolutionPercent: 100,
    sla: { id: 1, name: 'Standard' },
  }),
)

const day = (name: string, open: boolean) => ({
  [`${name}StartTime`]: open ? '08:00:00' : null,
  [`${name}EndTime`]: open ? '17:00:00' : null,
})

const calendar = row(1, {
  name: 'Office',
  holidayList: { id: 1, name: 'Holidays' },
  ...day('monday', true),
  ...day('tuesday', true),
  ...day('wednesday', true),
  ...day('thursday', true),
  ...day('friday', true),
  ...day('saturday', false),
  ...day('sunday', false),
})

/** Tables by their path; a star stands for the parent's number. */
export const FIXED: { readonly [path: string]: (parent: number) => readonly Row[] } = {
  '/service/boards': () => boardRows,
  '/service/boards/*/statuses': statusRows,
  '/service/boards/*/types': board => [row(board * 10 + 1, { name: 'Request', inactiveFlag: false })],
  '/service/boards/*/teams': board => [row(board * 10 + 2, { name: 'First line', boardId: board })],
  '/service/sources': () => SOURCES.map((name, index) => row(index + 1, { name, defaultFlag: index === 0 })),
  '/service/priorities': () =>
    Object.entries(PROMISES).map(([name, { id, level }]) =>
      row(id, { name, color: 'Red', level, sortOrder: id }),
    ),
  '/service/SLAs': () => [
    row(1, {
      name: 'Standard',
      basedOn: 'AllHours',
      defaultFlag: true,
      respondHours: 4,
      resolutionHours: 24,
    }),
  ],
  '/service/SLAs/*/priorities': () => slaPriorities,
  '/service/surveys': () => [row(SURVEY, { name: 'After closing', inactiveFlag: false })],
  '/service/surveys/*/questions': () => [
    row(QUESTION, {
      sequenceNumber: 1,
      type: 'Selection',
      question: 'How did we do?',
      options: OPTIONS.map((caption, index) => ({ caption, points: 10 - 5 * index, includeFlag: true })),
      includeFlag: true,
      surveyId: SURVEY,
    }),
  ],
  '/system/members': () =>
    MEMBERS.map(({ id, ...member }) => row(id, { ...member, inactiveFlag: false, licenseClass: 'F' })),
  '/system/locations': () => [row(1, { name: 'Main office' })],
  '/system/departments': () => [row(10, { identifier: 'Services', name: 'Services' })],
  '/company/companies': () => COMPANIES.map(({ id, ...company }) => row(id, company)),
  '/schedule/calendars': () => [calendar],
  '/schedule/holidayLists': () => [row(1, { name: 'Holidays' })],
  '/schedule/holidayLists/*/holidays': () => [
    row(1, {
      ...{ name: 'Thanksgiving', date: '2026-11-26', allDayFlag: true },
      holidayList: { id: 1, name: 'Holidays' },
    }),
  ],
}
