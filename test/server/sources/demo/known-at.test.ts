import { describe, expect, test } from 'vitest'
import { ticket } from '../../../../core/model/ticket.ts'
import { HOUR, type Instant, instant } from '../../../../core/model/units.ts'
import { knownAt } from '../../../../server/sources/demo/known-at.ts'
import type { Life } from '../../../../server/sources/demo/life.ts'

const hour = (count: number): Instant => instant(count * HOUR)

const born = { id: '1', source: 'demo', created: hour(1) }

const returning: Life = {
  full: ticket({
    ...born,
    owner: 'desk-1',
    responded: hour(3),
    resolved: hour(8),
    closed: hour(9),
    intervals: [
      { from: hour(1), to: hour(4), class: 'active' },
      { from: hour(4), to: hour(6), class: 'closed' },
      { from: hour(6), to: hour(8), class: 'active' },
      { from: hour(8), to: null, class: 'closed' },
    ],
  }),
  pickedUp: hour(2),
  reopened: { resolved: hour(4), at: hour(6) },
  answers: [],
  ends: hour(9),
}

const repeated: Life = {
  full: ticket({ ...born, mergedInto: '0', resolved: hour(2), closed: hour(2) }),
  pickedUp: null,
  reopened: null,
  answers: [],
  ends: hour(2),
}

const resolvedAt = (count: number) => knownAt(returning, hour(count)).resolved

describe('knownAt', () => {
  test('knownAt knows only the opening of a new ticket', () => {
    const { owner, responded, resolved, closed, intervals } = knownAt(returning, hour(1))
    expect([owner, responded, resolved, closed]).toEqual([null, null, null, null])
    expect(intervals).toEqual([{ from: hour(1), to: null, class: 'active' }])
  })

  test('knownAt knows the owner from the pick-up and the response from its instant on', () => {
    expect(knownAt(returning, hour(2))).toMatchObject({ owner: 'desk-1', responded: null })
    expect(knownAt(returning, hour(3)).responded).toBe(hour(3))
  })

  test('knownAt holds a ticket that came back for open until its second resolve', () => {
    expect([4, 5, 6, 7, 8].map(resolvedAt)).toEqual([hour(4), hour(4), null, null, hour(8)])
  })

  test('knownAt leaves the last stretch open and knows none that lies ahead', () => {
    expect(knownAt(returning, hour(5)).intervals).toEqual([
      { from: hour(1), to: hour(4), class: 'active' },
      { from: hour(4), to: null, class: 'closed' },
    ])
  })

  test('knownAt knows a duplicate only once it is merged', () => {
    expect(knownAt(repeated, hour(1.5)).mergedInto).toBeNull()
    expect(knownAt(repeated, hour(2)).mergedInto).toBe('0')
  })

  test('knownAt knows everything when the life has ended', () => {
    expect(knownAt(returning, hour(9))).toBe(returning.full)
  })
})
