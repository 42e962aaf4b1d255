import { describe, expect, it } from 'vitest'
import { createKeptMeasure } from '../../../core/metrics/kept-measure.ts'
import { measure } from '../../../core/metrics/measure.ts'
import type { Ticket } from '../../../core/model/ticket.ts'
import { instant } from '../../../core/model/units.ts'
import { contextOf, made, NOVEMBER, on } from '../../helpers/november.ts'

const HOUR = 3_600_000
const METRICS = ['mttr', 'firstResponseTime', 'slaResponse', 'slaResolution', 'csat'] as const

const many = (count: number): Ticket[] =>
  Array.from({ length: count }, (_, row) => {
    const created = instant(NOVEMBER.from + (row % 600) * HOUR)
    return made({
      id: `${row}`,
      board: 'Service',
      created,
      resolved: instant(created + (row % 97) * 60_000),
      respondBy: created,
    })
  })
const after = (tickets: readonly Ticket[], row: number, change: Partial<Ticket>) =>
  tickets.map((each, at) => (at === row ? { ...each, ...change } : each))
const contextAt = (tickets: readonly Ticket[], now = on('20 12:00')) => contextOf({ tickets, now })

describe('createKeptMeasure', () => {
  it('createKeptMeasure gives what measure gives, of few tickets and of many, at first and after changes', () => {
    for (const count of [10, 60_000]) {
      const kept = createKeptMeasure()
      const before = many(count)
      const later = after(before, 3, { resolved: on('19 12:00') })
      for (const context of [contextAt(before), contextAt(later), contextAt(later, on('21 12:00'))]) {
        const anew = measure(context)
        const told = kept('desk', context, 'rules')
        for (const metric of METRICS) expect(told[metric]).toEqual(anew[metric])
      }
    }
  })

  it('createKeptMeasure begins anew where the rules, the exclusions or the clock say something else', () => {
    const kept = createKeptMeasure()
    const tickets = many(60_000)
    kept('desk', contextAt(tickets), 'rules').mttr
    const excluded = contextOf({ tickets, now: on('20 12:00'), records: { excludedTickets: new Set(['7']) } })
    expect(kept('desk', excluded, 'rules').mttr).toEqual(measure(excluded).mttr)
    const earlier = contextAt(tickets, on('10 12:00'))
    expect(kept('desk', earlier, 'rules').slaResponse).toEqual(measure(earlier).slaResponse)
    const scope = { boards: ['None'], types: null, agreementTypes: null }
    const scoped = contextOf({ tickets, now: on('20 12:00'), scope })
    expect(kept('desk', contextAt(tickets), 'rules').mttr).toEqual(measure(contextAt(tickets)).mttr)
    expect(kept('desk', scoped, 'other rules').mttr).toEqual(measure(scoped).mttr)
    expect(measure(scoped).mttr).not.toEqual(measure(contextAt(tickets)).mttr)
  })

  it('createKeptMeasure begins anew where a closed month counted something else', () => {
    const kept = createKeptMeasure()
    const tickets = many(60_000)
    const settledAt = (time: string) =>
      contextOf({ tickets, now: on('20 12:00'), records: { settled: new Map([['36', on(time)]]) } })
    for (const context of [contextAt(tickets), settledAt('02 11:10'), settledAt('02 11:20')])
      expect(kept('desk', context, 'rules').mttr).toEqual(measure(context).mttr)
    expect(measure(settledAt('02 11:10')).mttr).not.toEqual(measure(settledAt('02 11:20')).mttr)
  })

  it('createKeptMeasure tells of its own call, however late it is asked', () => {
    const kept = createKeptMeasure()
    const before = many(60_000)
    const first = kept('desk', contextAt(before), 'rules')
    const second = kept('desk', contextAt(after(before, 3, { resolved: null })), 'rules')
    expect(first.mttr).toEqual(measure(contextAt(before)).mttr)
    expect(second.mttr).not.toEqual(first.mttr)
  })

  it('createKeptMeasure begins anew after an update that broke off', () => {
    const kept = createKeptMeasure()
    const before = many(60_000)
    const first = kept('desk', contextAt(before), 'rules')
    for (const metric of METRICS) expect(first[metric].metric).toBe(metric)
    const breaks = new Proxy(before[9] as Ticket, {
      get(ticket, name) {
        if (name === 'resolved') throw new Error('no time')
        return Reflect.get(ticket, name)
      },
    })
    const later = after(before, 3, { resolved: null })
    const broken = later.map((each, row) => (row === 9 ? breaks : each))
    const context = { ...contextAt(later), tickets: broken }
    expect(() => kept('desk', context, 'rules')).toThrow('no time')
    const told = kept('desk', contextAt(later), 'rules')
    const anew = measure(contextAt(later))
    for (const metric of METRICS) expect(told[metric]).toEqual(anew[metric])
  })
})
