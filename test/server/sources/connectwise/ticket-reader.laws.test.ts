import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTicketReader } from '../../../../server/sources/connectwise/ticket-reader.ts'
import { aClock, aServiceDesk, at, NOVEMBER, never, SETTINGS, ticketRow } from './a-service-desk.ts'

const KINDS = ['open', 'wait', 'complete', 'close', 'move', 'project', 'merge', 'dates', 'delete'] as const

const change = fc.record({
  kind: fc.constantFrom(...KINDS),
  id: fc.integer({ min: 1, max: 8 }),
  /** Minutes before now that it is dated at. */
  ago: fc.constantFrom(0, 90, 20_000, 60_000),
  board: fc.constantFrom(1, 2, 3),
  /** Minutes to the next poll. */
  wait: fc.constantFrom(0, 1, 7, 61),
})

test('createTicketReader tells after any changes, once an hour has passed since a deletion, what a whole read tells', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 25 }), async changes => {
      const desk = aServiceDesk()
      const clock = aClock(at('2025-11-10T12:00Z'))
      const parts = { api: desk.api, settings: SETTINGS, now: clock.now }
      const reader = createTicketReader(parts)
      let deleted = -Infinity
      for (const { kind, id, ago, board, wait } of changes) {
        const now = new Date(clock.at).toISOString()
        const then = new Date(clock.at - ago * 60_000).toISOString()
        if (kind === 'delete' && desk.rows.delete(id)) deleted = clock.at
        if (kind !== 'delete') {
          const before = desk.rows.get(id)
          const entered = before?._info.dateEntered ?? then
          desk.put(
            ticketRow(id, entered, {
              ...before,
              ...changed(kind, board, then),
              _info: { dateEntered: entered, lastUpdated: now },
            }),
          )
        }
        clock.pass(wait)
        const { tickets, findings } = await reader.read(NOVEMBER, never)
        if (clock.at - deleted < 3_600_000) continue
        const whole = await createTicketReader(parts).read(NOVEMBER, never)
        expect(tickets).toEqual(whole.tickets)
        expect(findings).toEqual(whole.findings)
      }
    }),
    { numRuns: 200 },
  )
})

function changed(kind: (typeof KINDS)[number], board: number, then: string) {
  const status = (id: number) => ({ status: { id, name: `Status ${id}` } })
  if (kind === 'open') return { ...status(1), closedFlag: false }
  if (kind === 'wait') return { ...status(2), minutesWaiting: 30 }
  if (kind === 'complete') return { ...status(3), dateResolved: then }
  if (kind === 'close') return { ...status(4), closedFlag: true, closedDate: then }
  if (kind === 'move') return { board: { id: board, name: `Board ${board}` } }
  if (kind === 'project') return { recordType: 'ProjectTicket' }
  if (kind === 'merge')
    return { mergedParentTicket: { id: 99 }, ...status(4), closedFlag: true, closedDate: then }
  return { dateResponded: then }
}
