import { expect, test } from 'vitest'
import type { Survey } from '../../../../core/model/survey.ts'
import { type Ticket, ticket } from '../../../../core/model/ticket.ts'
import type { Instant } from '../../../../core/model/units.ts'
import { withinRange } from '../../../../server/sources/csv/within-range.ts'

const at = (value: number) => value as Instant
const RANGE = { from: at(100), to: at(200) }
const one = (created: number, rest: Partial<Ticket> = {}) =>
  ticket({ id: 'x', source: 'csv', created: at(created), ...rest })
const answer = (answered: number | null): Survey => ({
  id: 'x:csat',
  survey: 'csat',
  ticket: 'x',
  sent: null,
  answered: answered as Instant | null,
  raw: '5',
  score: 1,
  deleted: false,
})

test.each<[string, Ticket, number]>([
  ['opened in it', one(199), 1],
  ['opened at its end', one(200), 0],
  ['open since before', one(5), 1],
  ['resolved at its start', one(5, { resolved: at(100) }), 1],
  ['resolved before it', one(5, { resolved: at(99) }), 0],
  ['resolved before and closed in it', one(5, { resolved: at(99), closed: at(150) }), 0],
  ['closed before it without being resolved', one(5, { closed: at(99) }), 0],
  ['resolved before it with a response due in it', one(5, { resolved: at(99), respondBy: at(150) }), 1],
  ['resolved before it with a resolution due in it', one(5, { resolved: at(99), resolveBy: at(199) }), 1],
  ['resolved before it and due at its end', one(5, { resolved: at(99), resolveBy: at(200) }), 0],
  ['resolved before it and answered in it', one(5, { resolved: at(99), responded: at(150) }), 1],
])('withinRange decides on a ticket %s', (_what, known, count) => {
  expect(withinRange({ tickets: [known], surveys: [] }, RANGE).tickets).toHaveLength(count)
})

test('withinRange keeps the answers given in it, with their tickets', () => {
  const tickets = [one(5, { resolved: at(50) })]
  const kept = (answered: number | null) => withinRange({ tickets, surveys: [answer(answered)] }, RANGE)
  expect(kept(100)).toEqual({ tickets, surveys: [answer(100)] })
  for (const outside of [99, 200, null]) expect(kept(outside)).toEqual({ tickets: [], surveys: [] })
})

test('withinRange of nothing is nothing', () => {
  expect(withinRange({ tickets: [], surveys: [] }, RANGE)).toEqual({ tickets: [], surveys: [] })
})
