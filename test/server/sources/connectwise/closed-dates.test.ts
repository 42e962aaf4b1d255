import { describe, expect, test } from 'vitest'
import { createClosedDates } from '../../../../server/sources/connectwise/closed-dates.ts'
import { aClock, at, never } from './a-service-desk.ts'
import { aSurvey } from './a-survey.ts'

const FIRST = '2025-11-03T10:00:00Z'

function desk() {
  const [psa, clock] = [aSurvey(), aClock(at('2025-11-10T12:00Z'))]
  return { psa, clock, read: createClosedDates({ api: psa.api, now: clock.now }) }
}

describe('createClosedDates', () => {
  test('createClosedDates tells when each ticket was closed, in the order asked, and asks once', async () => {
    const { psa, read } = desk()
    psa.closed.set(1, FIRST)
    expect(await read([2, 1, 2], never)).toEqual([null, at(FIRST), null])
    expect(await read([1, 2], never)).toEqual([at(FIRST), null])
    expect(psa.paths()).toEqual(['/service/tickets'])
  })

  test('createClosedDates asks nothing for no tickets', async () => {
    const { psa, read } = desk()
    expect(await read([], never)).toEqual([])
    expect(psa.paths()).toEqual([])
  })

  test('createClosedDates asks for open tickets again after an hour', async () => {
    const { psa, clock, read } = desk()
    await read([1], never)
    psa.closed.set(1, FIRST)
    clock.pass(59)
    expect(await read([1], never)).toEqual([null])
    clock.pass(1)
    expect(await read([1], never)).toEqual([at(FIRST)])
  })

  test('createClosedDates keeps the first date that it was told', async () => {
    const { psa, clock, read } = desk()
    psa.closed.set(1, FIRST)
    await read([1], never)
    psa.closed.set(1, '2025-12-03T10:00:00Z')
    clock.pass(60)
    expect(await read([1], never)).toEqual([at(FIRST)])
  })

  test('createClosedDates splits a long list over several addresses', async () => {
    const { psa, read } = desk()
    const tickets = Array.from({ length: 250 }, (_, index) => 1_000_000 + index)
    for (const ticket of tickets) psa.closed.set(ticket, FIRST)
    expect(await read(tickets, never)).toEqual(tickets.map(() => at(FIRST)))
    const lists = psa.asked.map(({ rows }) => encodeURIComponent(rows.conditions ?? ''))
    expect(lists.length).toBeGreaterThan(1)
    expect(Math.max(...lists.map(list => list.length))).toBeLessThan(1500)
  })

  test('createClosedDates knows nothing of a ticket after an answer that failed', async () => {
    const { psa, read } = desk()
    const answer = psa.answers['/service/tickets']!
    psa.answers['/service/tickets'] = new Error('down')
    await expect(read([1], never)).rejects.toThrow('down')
    psa.answers['/service/tickets'] = answer
    psa.closed.set(1, FIRST)
    expect(await read([1], never)).toEqual([at(FIRST)])
  })
})
