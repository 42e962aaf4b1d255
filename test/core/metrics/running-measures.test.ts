import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedRows } from '../../../core/metrics/changed-rows.ts'
import { measure } from '../../../core/metrics/measure.ts'
import { createRunningMeasures } from '../../../core/metrics/running-measures.ts'
import type { Ticket } from '../../../core/model/ticket.ts'
import { type Instant, instant } from '../../../core/model/units.ts'
import { anyTickets, contextOf, type Desk, made, NINE_TO_FIVE, NOVEMBER, on } from '../../helpers/november.ts'

const METRICS = ['mttr', 'firstResponseTime', 'slaResponse', 'slaResolution'] as const

const desk: Desk = { schedules: [{ from: null, schedule: NINE_TO_FIVE }] }
const HOUR = 3_600_000
const target = { time: 4 * HOUR, clock: 'business' as const }
const policies = [
  { from: null, policy: { priorities: {}, other: { response: target, resolution: target } } },
] as unknown as NonNullable<Desk['policies']>

/** A ticket that waited on the customer for a while, or still does. */
const waiting = (each: Ticket, hours: number | null): Ticket => ({
  ...each,
  intervals: [
    {
      from: each.created,
      to: hours === null ? null : instant(each.created + hours * HOUR),
      class: 'waiting-customer',
    },
  ],
})
const anyDesk = fc
  .tuple(anyTickets, fc.array(fc.option(fc.integer({ min: 1, max: 200 }), { freq: 2 }), { maxLength: 6 }))
  .map(([tickets, waits]) =>
    tickets.map((each, row) => (row < waits.length ? waiting(each, waits[row] ?? null) : each)),
  )

const step = fc.record({
  fresh: anyDesk,
  /** From which row on the fresh ones stand. */
  from: fc.nat(30),
  /** How many are left at most. */
  kept: fc.nat(40),
  passes: fc.integer({ min: 0, max: 5 * 24 * HOUR }),
})

describe('createRunningMeasures', () => {
  it('createRunningMeasures takes what a ticket was out and puts what it has become in', () => {
    const before = [made({ id: '1', resolved: on('10 11:00') }), made({ id: '2' })]
    const context = contextOf({ ...desk, tickets: before, now: on('12 12:00') })
    const running = createRunningMeasures(context)
    expect(running.value('mttr')?.exact).toEqual({ num: 2 * HOUR, den: 1 })
    const after = [before[0] as Ticket, made({ id: '2', resolved: on('10 15:00') })]
    running.update(contextOf({ ...desk, tickets: after, now: on('12 12:00') }), [1])
    expect(running.value('mttr')?.exact).toEqual({ num: 8 * HOUR, den: 2 })
    expect(running.value('mttr')?.evidence.median).toBe(4 * HOUR)
  })

  it('createRunningMeasures sees a due time pass without any ticket changing', () => {
    const tickets = [made({ id: '1', respondBy: on('10 12:00') })]
    const running = createRunningMeasures(contextOf({ tickets, now: on('10 12:00') }))
    expect(running.value('slaResponse')?.evidence).toMatchObject({ pending: 1, negative: 0 })
    running.update(contextOf({ tickets, now: instant(on('10 12:00') + 1) }), [])
    expect(running.value('slaResponse')?.evidence).toMatchObject({ pending: 0, negative: 1 })
  })

  it('createRunningMeasures has nothing to say of answers and money', () => {
    expect(createRunningMeasures(contextOf({})).value('csat')).toBeNull()
  })

  for (const [rule, rules] of [
    ['the source', {}],
    ['a policy', { policies }],
  ] as const)
    it(`createRunningMeasures equals measuring all anew after any changes and any time, with due times of ${rule}`, () => {
      const settled = new Map<string, Instant>([['3', on('04 10:00')]])
      const records = { settled, excludedTickets: new Set(['2']) }
      fc.assert(
        fc.property(
          anyDesk,
          fc.integer({ min: 0, max: 20 * 24 * HOUR }),
          fc.array(step, { maxLength: 6 }),
          (first, start, steps) => {
            let tickets: readonly Ticket[] = first
            let now = instant(NOVEMBER.from + start)
            const contextNow = () => contextOf({ ...desk, ...rules, tickets, now, records })
            const running = createRunningMeasures(contextNow())
            for (const metric of METRICS) running.value(metric)
            for (const { fresh, from, kept, passes } of steps) {
              const before = tickets
              tickets = [...before.slice(0, from), ...fresh, ...before.slice(from + fresh.length)].slice(
                0,
                kept,
              )
              now = instant(now + passes)
              running.update(contextNow(), changedRows(before, tickets, 1000) ?? [])
              const anew = measure(contextNow())
              for (const metric of METRICS) expect(running.value(metric)).toEqual(anew[metric])
            }
          },
        ),
        { numRuns: 500 },
      )
    })
})
