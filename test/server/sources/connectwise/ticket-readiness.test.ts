import { expect, test } from 'vitest'
import { createTicketReader } from '../../../../server/sources/connectwise/ticket-reader.ts'
import { ticketReadiness } from '../../../../server/sources/connectwise/ticket-readiness.ts'
import { aServiceDesk, at, NOVEMBER, never, SETTINGS, ticketRow } from './a-service-desk.ts'

const NOW = at('2025-11-10T12:00Z')

async function found(rows: readonly ReturnType<typeof ticketRow>[]) {
  const desk = aServiceDesk()
  desk.put(...rows)
  const reader = createTicketReader({ api: desk.api, settings: SETTINGS, now: () => NOW })
  return ticketReadiness(await reader.read(NOVEMBER, never), NOW)
}

test('ticketReadiness tells of everything, also of what is in order, with five examples at most', async () => {
  const early = { dateResponded: '2025-11-01T00:00:00Z' }
  const rows = [1, 2, 3, 4, 5, 6].map(id => ticketRow(id, '2025-11-03T09:00:00Z', early))
  const items = await found(rows)
  expect(items.find(({ id }) => id === 'ticket-dates')).toMatchObject({
    count: 6,
    examples: ['1', '2', '3', '4', '5'],
  })
  expect(items.filter(({ count }) => count > 0)).toHaveLength(1)
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
})

test('ticketReadiness takes a date more than a day ahead for wrong, and not one that clocks explain', async () => {
  const rows = [ticketRow(1, '2025-11-11T11:00:00Z'), ticketRow(2, '2025-11-11T13:00:00Z')]
  const ahead = (await found(rows)).find(({ id }) => id === 'ticket-ahead')
  expect(ahead).toMatchObject({ count: 1, examples: ['2'] })
})
