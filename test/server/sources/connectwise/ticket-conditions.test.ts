import { expect, test } from 'vitest'
import type { Instant } from '../../../../core/model/units.ts'
import { parseTicket } from '../../../../server/sources/connectwise/mapping.ts'
import {
  changedSince,
  isOverlapping,
  overlapping,
} from '../../../../server/sources/connectwise/ticket-conditions.ts'
import { at, NOVEMBER, ticketRow } from './a-service-desk.ts'

const is = (entered: string, rest: { readonly [field: string]: unknown } = {}) =>
  isOverlapping(parseTicket(ticketRow(1, entered, rest)), NOVEMBER)
const done = (closedDate: string | null) => ({ closedFlag: true, closedDate })

test('overlapping is never narrower than the range, though datetimes are whole seconds', () => {
  const range = { from: (NOVEMBER.from + 1) as Instant, to: (NOVEMBER.to + 1) as Instant }
  const [asked] = overlapping([1], range)
  expect(asked).toContain('(dateEntered < [2025-12-01T00:00:01Z])')
  expect(asked).toContain('closedDate >= [2025-11-01T00:00:00Z]')
})

test('overlapping asks for very many boards in several queries', () => {
  const boards = Array.from({ length: 400 }, (_, index) => 1000 + index)
  const asked = overlapping(boards, NOVEMBER)
  expect(asked.length).toBeGreaterThan(1)
  for (const board of boards) expect(asked.filter(text => text.includes(`${board}`))).toHaveLength(1)
})

test('changedSince goes back two minutes', () => {
  expect(changedSince(at('2025-11-10T12:00:00.500Z'))).toBe('lastUpdated > [2025-11-10T11:58:00Z]')
})

test('isOverlapping holds for what is open, done with since the start, or opened in the range', () => {
  expect(is('2025-06-01T00:00Z')).toBe(true)
  expect(is('2025-06-01T00:00Z', done('2025-11-01T00:00:00Z'))).toBe(true)
  expect(is('2025-06-01T00:00Z', done('2025-10-31T23:59:59Z'))).toBe(false)
  expect(is('2025-06-01T00:00Z', { ...done(null), dateResolved: '2025-11-02T00:00:00Z' })).toBe(true)
  expect(is('2025-06-01T00:00Z', done(null))).toBe(false)
  expect(is('2025-11-01T00:00:00Z', done('2025-10-01T00:00:00Z'))).toBe(true)
  expect(is('2025-12-01T00:00:00Z')).toBe(false)
})

test('isOverlapping keeps a row whose opening cannot be read', () => {
  expect(is('some day', done(null))).toBe(true)
})
