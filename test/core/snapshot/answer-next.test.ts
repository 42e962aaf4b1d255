import { describe, expect, it } from 'vitest'
import type { Ticket } from '../../../core/model/ticket.ts'
import { instant } from '../../../core/model/units.ts'
import { answerNext } from '../../../core/snapshot/answer-next.ts'
import { ALL, contextOf, made, on } from '../../helpers/november.ts'

const now = on('24 14:47')
const midnight = on('24 00:00')
const of = (tickets: readonly Ticket[], scope = ALL) =>
  answerNext(contextOf({ tickets, scope, now }), midnight, now)
const waiting = (id: string, due: string, known: Partial<Ticket> = {}) =>
  made({ id, created: on('24 08:00'), respondBy: on(due), ...known })

describe('answerNext', () => {
  it('answerNext has the unanswered tickets, the soonest due first', () => {
    const tickets = [
      waiting('1', '24 16:00'),
      waiting('2', '24 15:00', { owner: 'ann' }),
      waiting('3', '25 09:00'),
    ]
    expect(of(tickets)).toEqual({
      due: [
        { id: '2', due: on('24 15:00'), assigned: true },
        { id: '1', due: on('24 16:00'), assigned: false },
        { id: '3', due: on('25 09:00'), assigned: false },
      ],
      lateToday: 0,
    })
  })

  it('answerNext of nothing is nothing', () => {
    expect(of([])).toEqual({ due: [], lateToday: 0 })
    expect(of([made({ id: '1' })])).toEqual({ due: [], lateToday: 0 })
  })

  it('answerNext shows five at most, the earlier id first of equal dues, in any order of input', () => {
    const tickets = ['f', 'e', 'd', 'c', 'b', 'a'].map(id => waiting(id, '24 16:00'))
    for (const some of [tickets, tickets.toReversed()])
      expect(of(some).due.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  it('answerNext leaves out what is answered, resolved or left out of the metrics', () => {
    const tickets = [
      waiting('1', '24 16:00', { responded: on('24 09:00') }),
      waiting('2', '24 16:00', { resolved: on('24 09:00') }),
      waiting('3', '24 16:00', { internal: true }),
      waiting('4', '24 16:00', { mergedInto: '9' }),
      waiting('5', '24 16:00', { created: on('24 15:00') }),
      waiting('6', '24 16:00', { board: 'Projects' }),
    ]
    expect(of(tickets).due.map(({ id }) => id)).toEqual(['6'])
    expect(of(tickets, { ...ALL, boards: ['Service'] } as never).due).toEqual([])
  })

  it('answerNext counts as late what came due since midnight and was not answered in time', () => {
    const tickets = [
      waiting('open', '24 10:00'),
      waiting('answered late', '24 10:00', { responded: on('24 11:00') }),
      waiting('answered in time', '24 10:00', { responded: on('24 10:00') }),
      waiting('at midnight', '24 00:00'),
      waiting('yesterday', '23 23:59:59.999'),
      waiting('internal', '24 10:00', { internal: true }),
    ]
    expect(of(tickets)).toEqual({ due: [], lateToday: 3 })
  })

  it('answerNext turns a ticket late the millisecond after its due', () => {
    const tickets = [made({ id: '1', respondBy: now })]
    expect(answerNext(contextOf({ tickets, now }), midnight, now)).toMatchObject({
      due: [{ id: '1' }],
      lateToday: 0,
    })
    expect(answerNext(contextOf({ tickets, now }), midnight, instant(now + 1))).toEqual({
      due: [],
      lateToday: 1,
    })
  })

  it('answerNext carries no client and no summary', () => {
    const { due } = of([waiting('1', '24 16:00', { client: 'Acme', summary: 'Printer', owner: 'ann' })])
    expect(JSON.stringify(due)).not.toMatch(/Acme|Printer|ann/)
  })
})
