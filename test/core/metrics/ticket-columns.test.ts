import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measure } from '../../../core/metrics/measure.ts'
import { ticketColumns } from '../../../core/metrics/ticket-columns.ts'
import { anyTickets, contextOf, made, NINE_TO_FIVE, on } from '../../helpers/november.ts'

describe('ticketColumns', () => {
  it('ticketColumns has a number for each instant, NaN for what is not known, and the earliest opening', () => {
    const tickets = [made({ id: '1', resolved: on('12 10:00') }), made({ id: '2', created: on('09 08:00') })]
    const columns = ticketColumns(tickets)
    expect([...columns.resolved]).toEqual([on('12 10:00'), Number.NaN])
    expect([...columns.created]).toEqual([on('10 09:00'), on('09 08:00')])
    expect(columns.first).toBe(on('09 08:00'))
  })

  it('ticketColumns of no tickets are empty, and nothing is the first', () => {
    expect(ticketColumns([]).created).toHaveLength(0)
    expect(ticketColumns([]).first).toBe(Number.POSITIVE_INFINITY)
  })

  it('ticketColumns are made once for an array', () => {
    const tickets = [made({ id: '1' })]
    expect(ticketColumns(tickets)).toBe(ticketColumns(tickets))
    expect(ticketColumns([...tickets])).not.toBe(ticketColumns(tickets))
  })

  it('ticketColumns change no number: every metric is the same when each ticket is asked by itself', () => {
    const schedules = [{ from: null, schedule: NINE_TO_FIVE }]
    // A closed month that counted any ticket sends every one the long way round.
    const settled = new Map([['another', on('01 00:00')]])
    fc.assert(
      fc.property(
        anyTickets,
        fc.constantFrom(on('05 12:00'), on('15 09:30'), on('30 23:00')),
        (tickets, now) => {
          const quick = measure(contextOf({ tickets, schedules, now }))
          const slow = measure(contextOf({ tickets: [...tickets], schedules, now, records: { settled } }))
          for (const metric of ['mttr', 'slaResponse', 'slaResolution', 'firstResponseTime'] as const)
            expect(quick[metric]).toEqual(slow[metric])
        },
      ),
      { numRuns: 500 },
    )
  })
})
