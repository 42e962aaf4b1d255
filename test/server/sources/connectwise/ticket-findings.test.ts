import { expect, test } from 'vitest'
import { mapTicket } from '../../../../server/sources/connectwise/map-ticket.ts'
import { parseTicket } from '../../../../server/sources/connectwise/mapping.ts'
import { ticketFindings, unusableNote } from '../../../../server/sources/connectwise/ticket-findings.ts'
import { SETTINGS, ticketRow } from './a-service-desk.ts'

function found(rows: readonly unknown[], missing: readonly string[] = []) {
  const parts = { settings: SETTINGS, classOf: () => 'active' as const, hoursOf: () => null }
  return ticketFindings(
    rows.map(row => mapTicket(parseTicket(row), parts)),
    missing,
  )
}

test('ticketFindings counts the rules and names the tickets of each flaw', () => {
  const findings = found([
    ticketRow(1, '2025-11-03T09:00:00Z', { respondByGoalUTC: '2025-11-03T10:00:00Z', summary: 5 }),
    ticketRow(2, 'some day'),
    {},
  ])
  expect(findings.response).toEqual({ goal: 1, minutes: 0, none: 0 })
  expect(findings.flaws).toMatchObject({ unreadable: ['1', '2'], unusable: ['2', 'without a number'] })
})

test('unusableNote says nothing while every ticket is used', () => {
  expect(unusableNote(found([ticketRow(1, '2025-11-03T09:00:00Z')]))).toBeNull()
})

test('unusableNote tells of tickets that are not used and of boards that are not there', () => {
  expect(unusableNote(found([{ id: 2 }]))).toEqual({
    short: '1 ticket is not used.',
    whole: '1 ticket is not used. The instant of opening is missing. First: 2.',
  })
  expect(unusableNote(found([{ id: 2 }, { id: 3 }], ['Sales']))).toEqual({
    short: 'A board was not found. 2 tickets are not used.',
    whole:
      'No active board is called Sales. Correct the boards on the Sources page. ' +
      '2 tickets are not used. The instant of opening is missing. First: 2.',
  })
})
