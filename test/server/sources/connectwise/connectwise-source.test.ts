import { expect, test } from 'vitest'
import type { ConnectWiseSettings } from '../../../../core/model/connection.ts'
import { createConnectWiseSource } from '../../../../server/sources/connectwise/connectwise-source.ts'
import { SourceError, type SourceErrorKind } from '../../../../server/sources/source.ts'
import { aClock, aServiceDesk, at, NOVEMBER, never, SETTINGS, ticketRow } from './a-service-desk.ts'

const SURVEYED: ConnectWiseSettings = {
  ...SETTINGS,
  survey: { survey: 1, question: 7, positive: ['Great'], neutral: [] },
}

function connected(settings = SURVEYED) {
  const desk = aServiceDesk()
  desk.put(ticketRow(1, '2025-11-03T09:00:00Z'))
  desk.answers['/service/surveys/1'] = [{ id: 1, name: 'Satisfaction' }]
  desk.answers['/sales/opportunities/statuses'] = [{ id: 1, wonFlag: true }]
  desk.answers['/service/surveys/1/questions'] = [
    { id: 7, question: 'How was it?', options: [{ caption: 'Great' }, { caption: 'Poor' }] },
  ]
  desk.answers['/service/surveys/1/results'] = [
    {
      id: 5,
      ticketId: 1,
      results: [{ questionId: 7, answer: 'Great' }],
      _info: { lastUpdated: '2025-11-05T09:00:00Z' },
    },
  ]
  const clock = aClock(at('2025-11-10T12:00Z'))
  const zones = () => ({ zone: 'America/New_York' })
  return { desk, clock, source: createConnectWiseSource({ api: desk.api, settings, zones, now: clock.now }) }
}

function refuseMoney({ answers }: ReturnType<typeof aServiceDesk>, kind: SourceErrorKind) {
  answers['/finance/invoices'] = new SourceError(kind, 'No invoices.')
  answers['/sales/opportunities/statuses'] = new SourceError(kind, 'No sales.')
}

test('createConnectWiseSource is called connectwise and tells of surveys only when one is chosen', () => {
  expect(connected(SETTINGS).source).toMatchObject({
    name: 'connectwise',
    label: 'ConnectWise',
    staleAfter: null,
    areas: ['tickets', 'money'],
  })
  expect(connected().source.areas).toEqual(['tickets', 'money', 'surveys'])
})

test('createConnectWiseSource fetches tickets, answers and money, as of the start of the poll', async () => {
  const { source, clock } = connected()
  const batch = await source.fetch(NOVEMBER, never)
  expect(batch).toMatchObject({ ...NOVEMBER, asOf: { connectwise: clock.at }, tickets: [{ id: '1' }] })
  expect(batch.surveys).toMatchObject([{ ticket: '1', score: 1 }])
  expect(batch.money).toEqual([{ source: 'connectwise', revenue: [], invoices: [], opportunities: [] }])
  expect(batch).not.toHaveProperty('withheld')
  expect(batch).not.toHaveProperty('notes')
})

test('createConnectWiseSource asks for no money where only tickets and answers are needed', async () => {
  const { source, desk } = connected()
  refuseMoney(desk, 'role')
  const batch = await source.fetch(NOVEMBER, never, ['tickets', 'surveys'])
  expect([batch.tickets.length, batch.surveys.length]).toEqual([1, 1])
  expect(batch).not.toHaveProperty('money')
  expect(batch).not.toHaveProperty('withheld')
})

test('createConnectWiseSource asks for no surveys when none is chosen', async () => {
  const { source, desk } = connected(SETTINGS)
  expect((await source.fetch(NOVEMBER, never)).surveys).toEqual([])
  expect(desk.asked.filter(({ path }) => path.startsWith('/service/surveys'))).toEqual([])
})

test('createConnectWiseSource withholds an area that fails, beside the last good rows of it', async () => {
  const { source, desk, clock } = connected()
  await source.fetch(NOVEMBER, never)
  desk.answers['/service/surveys/1/results'] = new SourceError('role', 'Grant the surveys.')
  clock.pass(2 * 24 * 60)
  refuseMoney(desk, 'down')
  const batch = await source.fetch(NOVEMBER, never)
  expect(batch.withheld).toEqual([
    { source: 'connectwise', area: 'surveys', sentence: 'Grant the surveys.' },
    { source: 'connectwise', area: 'money', sentence: 'No invoices.' },
  ])
  expect(batch.tickets).toHaveLength(1)
  expect(batch.surveys).toHaveLength(1)
  expect(batch.money).toHaveLength(1)
})

test('createConnectWiseSource tells of no money where none was ever read', async () => {
  const { source, desk } = connected(SETTINGS)
  refuseMoney(desk, 'role')
  const batch = await source.fetch(NOVEMBER, never)
  expect(batch).not.toHaveProperty('money')
  expect(batch.withheld).toMatchObject([{ area: 'money' }])
})

test('createConnectWiseSource rejects without tickets, and when any area says that the keys are refused', async () => {
  const { source, desk } = connected()
  desk.answers['/service/surveys/1/results'] = new SourceError('keys', 'Refused.')
  await expect(source.fetch(NOVEMBER, never)).rejects.toMatchObject({ kind: 'keys' })
  desk.answers['/service/tickets'] = new SourceError('throttled', 'Later.')
  desk.asked.length = 0
  await expect(source.fetch(NOVEMBER, never)).rejects.toMatchObject({ kind: 'throttled' })
  expect(desk.asked.some(({ path }) => path.startsWith('/finance') || path.includes('surveys'))).toBe(false)
})

test('createConnectWiseSource notes tickets that cannot be used', async () => {
  const { source, desk } = connected(SETTINGS)
  await source.fetch(NOVEMBER, never)
  desk.put(ticketRow(2, 'some day', { _info: { lastUpdated: '2025-11-10T12:00:00Z' } }))
  const { notes, tickets } = await source.fetch(NOVEMBER, never)
  expect(notes?.connectwise?.short).toBe('1 ticket is not used.')
  expect(tickets).toHaveLength(1)
})

test('createConnectWiseSource tells of readiness, facts and a check', async () => {
  const { source } = connected()
  const ids = (await source.readiness?.(NOVEMBER, never))?.map(({ id }) => id) ?? []
  expect(ids).toContain('sla-response-rule')
  expect(ids).toContain('ticket-board')
  expect(new Set(ids).size).toBe(ids.length)
  expect((await source.facts?.(never))?.boards.map(({ name }) => name)).toContain('Help desk')
  expect((await source.check?.(never))?.areas.length).toBeGreaterThan(1)
})
