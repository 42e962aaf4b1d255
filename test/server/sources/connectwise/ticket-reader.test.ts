import { expect, test } from 'vitest'
import { createTicketReader } from '../../../../server/sources/connectwise/ticket-reader.ts'
import { SourceError } from '../../../../server/sources/source.ts'
import { aClock, aServiceDesk, at, NOVEMBER, never, SETTINGS, ticketRow } from './a-service-desk.ts'

const OCTOBER = { from: at('2025-10-01T00:00Z'), to: NOVEMBER.from }

function reading(settings = SETTINGS) {
  const desk = aServiceDesk()
  const clock = aClock(at('2025-11-10T12:00Z'))
  const reader = createTicketReader({ api: desk.api, settings, now: clock.now })
  const ids = async (range = NOVEMBER) => (await reader.read(range, never)).tickets.map(({ id }) => id)
  return { desk, clock, reader, ids }
}

const closed = (id: number, entered: string, done: string) =>
  ticketRow(id, entered, { status: { id: 4, name: 'Closed' }, closedFlag: true, closedDate: done })

test('createTicketReader reads what lived in the range on the active service boards, by number', async () => {
  const { desk, ids } = reading()
  desk.put(
    ticketRow(10, '2025-11-03T09:00:00Z'),
    ticketRow(2, '2025-06-03T09:00:00Z'),
    closed(3, '2025-10-20T09:00:00Z', '2025-11-02T09:00:00Z'),
    closed(4, '2025-10-20T09:00:00Z', '2025-10-21T09:00:00Z'),
    ticketRow(5, '2025-11-03T09:00:00Z', { board: { id: 3, name: 'Old' } }),
    ticketRow(6, '2025-11-03T09:00:00Z', { recordType: 'ProjectTicket' }),
  )
  expect(await ids()).toEqual(['2', '3', '10'])
  expect(desk.requests()).toEqual([
    '(board/id in (2,1)) and (dateEntered < [2025-12-01T00:00:00Z]) and ((closedFlag = false) or ' +
      '(closedDate >= [2025-11-01T00:00:00Z]) or (dateResolved >= [2025-11-01T00:00:00Z]) or (dateEntered >= [2025-11-01T00:00:00Z]))',
  ])
})

test('createTicketReader asks once a poll for what changed since, less two minutes, by the clock of the server', async () => {
  const { desk, clock, ids } = reading()
  desk.clock = 30_000
  desk.put(ticketRow(1, '2025-11-03T09:00:00Z'))
  await ids()
  clock.pass(1)
  desk.put(ticketRow(2, '2025-11-10T12:00:40Z'))
  expect(await ids()).toEqual(['1', '2'])
  clock.pass(1)
  await ids()
  expect(desk.requests().slice(1)).toEqual([
    'lastUpdated > [2025-11-10T11:58:30Z]',
    'lastUpdated > [2025-11-10T11:59:30Z]',
  ])
})

test('createTicketReader lets go at once of what was moved to another board or done with before the range', async () => {
  const { desk, clock, ids } = reading()
  desk.put(ticketRow(1, '2025-11-03T09:00:00Z'), ticketRow(2, '2025-10-03T09:00:00Z'))
  expect(await ids()).toEqual(['1', '2'])
  clock.pass(1)
  const _info = { lastUpdated: '2025-11-10T12:00:30Z' }
  desk.put(ticketRow(1, '2025-11-03T09:00:00Z', { board: { id: 3, name: 'Old' }, _info }), {
    ...closed(2, '2025-10-03T09:00:00Z', '2025-10-04T09:00:00Z'),
    _info: { dateEntered: '2025-10-03T09:00:00Z', ..._info },
  })
  expect(await ids()).toEqual([])
})

test('createTicketReader reads whole again after an hour, so that deleted tickets leave', async () => {
  const { desk, clock, ids } = reading()
  desk.put(ticketRow(1, '2025-11-03T09:00:00Z'), ticketRow(2, '2025-11-03T09:00:00Z'))
  await ids()
  desk.rows.delete(2)
  clock.pass(59)
  expect(await ids()).toEqual(['1', '2'])
  clock.pass(1)
  expect(await ids()).toEqual(['1'])
})

test('createTicketReader costs 60 ticket requests and a whole read for an hour of polls', async () => {
  const { desk, clock, ids } = reading()
  await ids()
  for (let poll = 0; poll < 60; poll++) {
    clock.pass(1)
    await ids()
  }
  expect(desk.requests()).toHaveLength(61)
  expect(desk.requests().filter(conditions => conditions.includes('board/id'))).toHaveLength(2)
  expect(desk.asked.filter(({ path }) => path === '/service/boards')).toHaveLength(2)
})

test('createTicketReader reads an earlier range whole each time, and keeps the newest beside it', async () => {
  const { desk, clock, ids } = reading()
  desk.put(
    closed(1, '2025-10-03T09:00:00Z', '2025-11-02T09:00:00Z'),
    closed(2, '2025-10-03T09:00:00Z', '2025-10-04T09:00:00Z'),
    ticketRow(3, '2025-11-03T09:00:00Z'),
  )
  expect(await ids()).toEqual(['1', '3'])
  clock.pass(1)
  expect(await ids(OCTOBER)).toEqual(['1', '2'])
  expect(await ids(OCTOBER)).toEqual(['1', '2'])
  expect(await ids()).toEqual(['1', '3'])
  const isWhole = desk.requests().map(conditions => conditions.includes('board/id'))
  expect(isWhole).toEqual([true, true, true, false])
})

test('createTicketReader reads whole when the range begins earlier or ends later, and not when it begins later', async () => {
  const { desk, ids } = reading()
  desk.put(
    closed(1, '2025-10-03T09:00:00Z', '2025-10-04T09:00:00Z'),
    ticketRow(2, '2025-11-03T09:00:00Z'),
    ticketRow(3, '2025-12-03T09:00:00Z'),
  )
  await ids()
  expect(await ids({ from: OCTOBER.from, to: NOVEMBER.to })).toEqual(['1', '2'])
  expect(await ids()).toEqual(['2'])
  expect(await ids({ from: NOVEMBER.from, to: at('2026-01-01T00:00Z') })).toEqual(['2', '3'])
  const isWhole = desk.requests().map(conditions => conditions.includes('board/id'))
  expect(isWhole).toEqual([true, true, false, true])
})

test('createTicketReader reads only the boards that the settings name, however they are written', async () => {
  const { desk, ids, reader } = reading({ ...SETTINGS, boards: ['help DESK ', 'Sales'] })
  desk.put(ticketRow(1, '2025-11-03T09:00:00Z', { board: { id: 2, name: 'Alerts' } }))
  expect(await ids()).toEqual([])
  expect(desk.requests()[0]).toContain('board/id in (1)')
  expect((await reader.read(NOVEMBER, never)).findings.missing).toEqual(['Sales'])
})

test('createTicketReader says so when none of its boards is there', async () => {
  const { ids } = reading({ ...SETTINGS, boards: ['Sales', 'Old'] })
  await expect(ids()).rejects.toMatchObject({
    kind: 'input',
    message: 'No board called Sales or Old is active in ConnectWise. Choose the boards on the Sources page.',
  })
})

test('createTicketReader rejects as ConnectWise does and misses nothing of the time between', async () => {
  const { desk, clock, ids } = reading()
  const answer = desk.answers['/service/tickets']!
  await ids()
  desk.answers['/service/tickets'] = new SourceError('down', 'ConnectWise did not answer.')
  clock.pass(20)
  await expect(ids()).rejects.toMatchObject({ kind: 'down' })
  desk.answers['/service/tickets'] = answer
  desk.put(ticketRow(1, '2025-11-10T12:01:00Z'))
  expect(await ids()).toEqual(['1'])
})

test('createTicketReader reads the hours of SLAs only when a ticket has no due time of its own', async () => {
  const { desk, reader } = reading()
  const due = { respondByGoalUTC: '2025-11-03T10:00:00Z', resolutionGoalUTC: '2025-11-03T19:00:00Z' }
  desk.put(ticketRow(1, '2025-11-03T09:00:00Z', { sla: { id: 7 }, ...due }))
  await reader.read(NOVEMBER, never)
  expect(desk.asked.map(({ path }) => path)).not.toContain('/service/SLAs')
  desk.answers['/service/SLAs'] = [{ id: 7, respondHours: 1, resolutionHours: 8 }]
  desk.put(
    ticketRow(2, '2025-11-10T12:00:00Z', {
      sla: { id: 7 },
      dateResponded: '2025-11-10T12:30:00Z',
      respondMinutes: 61,
    }),
  )
  const { tickets, findings } = await reader.read(NOVEMBER, never)
  expect(tickets.map(ticket => ticket.responseFlag)).toEqual([null, false])
  expect(findings.response).toEqual({ goal: 1, minutes: 1, none: 0 })
})
