import { describe, expect, test } from 'vitest'
import { type Ticket, ticket } from '../../../../core/model/ticket.ts'
import { ticketGaps } from '../../../../server/sources/connectwise/readiness-tickets.ts'
import { readinessOf } from './a-readiness.ts'
import { at } from './a-service-desk.ts'

const created = at('2025-11-03T10:00Z')
const whole = { board: 'Help desk', owner: 'Ann', agreementType: 'Managed', resolved: created }
const aTicket = (id: string, rest: Partial<Ticket> = {}) =>
  ticket({ id, source: 'connectwise', created, ...whole, ...rest })

const gaps = (...tickets: Ticket[]) =>
  Object.fromEntries(ticketGaps(tickets).map(({ id, examples }) => [id, examples]))

const NONE = { 'ticket-board': [], 'ticket-owner': [], 'ticket-agreement': [] }

describe('ticketGaps', () => {
  test('ticketGaps finds nothing in whole tickets, and in none', () => {
    expect([gaps(aTicket('1')), gaps()]).toEqual([NONE, NONE])
  })

  test('ticketGaps names tickets without a board, an owner or an agreement', () => {
    const found = gaps(
      aTicket('1', { board: null }),
      aTicket('2', { owner: null }),
      aTicket('3', { agreementType: null }),
    )
    expect(found).toEqual({ 'ticket-board': ['1'], 'ticket-owner': ['2'], 'ticket-agreement': ['3'] })
  })

  test('ticketGaps expects no owner of an open ticket', () => {
    expect(gaps(aTicket('1', { owner: null, resolved: null }))).toEqual(NONE)
  })

  test('ticketGaps leaves out merged tickets and children', () => {
    const bare = { board: null, owner: null, agreementType: null }
    expect(gaps(aTicket('1', { ...bare, mergedInto: '9' }), aTicket('2', { ...bare, parent: '9' }))).toEqual(
      NONE,
    )
  })
})

describe('unresolvedClosings', () => {
  test('unresolvedClosings names tickets that were closed without a time of resolving', async () => {
    const { found, psa } = await readinessOf({
      '/service/tickets': [
        { id: 1, dateResolved: '2025-11-03T10:00:00Z' },
        { id: 2 },
        { id: 3, recordType: 'ProjectTicket' },
      ],
    })
    expect(found('ticket-resolve-time')).toEqual([1, ['2']])
    const asked = psa.asked.find(({ path }) => path === '/service/tickets')
    expect(asked?.rows.conditions).toBe(
      '(board/id in (2,1)) and (closedFlag = true) and (closedDate >= [2025-11-01T00:00:00Z]) and (closedDate < [2025-12-01T00:00:00Z])',
    )
  })
})
