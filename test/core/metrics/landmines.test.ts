import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { landmines } from '../../../core/metrics/landmines.ts'
import { mttr } from '../../../core/metrics/mttr.ts'
import type { Ticket } from '../../../core/model/ticket.ts'
import { HOUR, instant } from '../../../core/model/units.ts'
import { anyTickets, contextOf, made, NINE_TO_FIVE, on } from '../../helpers/november.ts'

const now = on('20 14:00')
const schedules = [{ from: null, schedule: NINE_TO_FIVE }]
const of = (tickets: readonly Ticket[]) => {
  const context = contextOf({ schedules, tickets, now })
  return { context, value: mttr(context).exact }
}
const GOAL = { num: 5 * HOUR, den: 1 }

describe('landmines', () => {
  it('landmines rank open tickets by what closing them would do, beside the wait', () => {
    const tickets = [
      made({ id: 'new', created: on('20 13:00') }),
      made({ id: 'old', created: on('18 09:00'), client: 'Contoso', owner: 'Ada', summary: 'Printer' }),
      made({ id: 'done', resolved: on('10 11:00') }),
      made({ id: 'spam', created: on('02 09:00'), internal: true }),
      made({ id: 'later', created: on('20 14:00') }),
    ]
    const { context, value } = of(tickets)
    const found = landmines(context, value, GOAL)
    expect(found.mines.map(mine => mine.ticket)).toEqual(['old', 'new'])
    expect(found.mines[0]).toMatchObject({
      ...{ client: 'Contoso', owner: 'Ada', summary: 'Printer' },
      ...{ active: 21 * HOUR, wait: 53 * HOUR, after: { num: 23 * HOUR, den: 2 } },
    })
    expect(found).toMatchObject({ debt: 16 * HOUR, allClosed: { num: 24 * HOUR, den: 3 } })
  })

  it('landmines of nothing are none', () => {
    const { context, value } = of([])
    expect(landmines(context, value, GOAL)).toEqual({ mines: [], debt: 0, allClosed: null })
    expect(landmines(context, null, null).debt).toBe(0)
  })

  it('landmines tell the very value that closing the ticket gives', () => {
    fc.assert(
      fc.property(anyTickets, tickets => {
        const { context, value } = of(tickets)
        const { mines, allClosed } = landmines(context, value, GOAL)
        const moment = instant(now + 1)
        const closing = (ids: ReadonlySet<string>) => {
          const closed = tickets.map(each => (ids.has(each.id) ? { ...each, resolved: now } : each))
          return mttr(contextOf({ schedules, tickets: closed, now: moment })).exact
        }
        // What the batch says of the very instant of now is not known yet.
        fc.pre(tickets.every(each => each.resolved !== now))
        for (const mine of mines) expect(mine.after).toEqual(closing(new Set([mine.ticket])))
        expect(allClosed).toEqual(closing(new Set(mines.map(mine => mine.ticket))))
        const order = mines.map(mine => mine.after.num)
        expect(order).toEqual(order.toSorted((a, b) => b - a))
      }),
    )
  })
})
