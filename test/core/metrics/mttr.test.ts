import { describe, expect, it } from 'vitest'
import { mttr } from '../../../core/metrics/mttr.ts'
import { HOUR, MINUTE, millis } from '../../../core/model/units.ts'
import { ALL, ALWAYS, at, contextOf, type Desk, made, NINE_TO_FIVE, on } from '../../helpers/november.ts'

const of = (desk: Desk) => mttr(contextOf(desk))
const done = (id: string, resolved: string) => made({ id, resolved: on(resolved) })

describe('mttr', () => {
  it('mttr is the exact sum of the active time over the number of tickets', () => {
    const value = of({ tickets: [done('1', '10 10:00'), done('2', '10 11:30'), done('3', '10 09:00')] })
    expect(value.exact).toEqual({ num: 3.5 * HOUR, den: 3 })
    expect(value.evidence).toMatchObject({ counted: 3, median: HOUR, zero: 1, excluded: {} })
  })

  it('mttr without a resolved ticket is null', () => {
    for (const tickets of [[], [made({ id: '1' })]]) {
      const { exact, evidence, trend } = of({ tickets })
      expect([exact, evidence.counted, evidence.median, trend]).toEqual([null, 0, null, []])
    }
  })

  it('mttr takes a month from its first millisecond to its last, in local time', () => {
    const edges = [
      made({ id: 'before', created: at('2026-10-31T12:00Z'), resolved: at('2026-10-31T23:59:59.999-04:00') }),
      made({ id: 'first', created: at('2026-10-31T12:00Z'), resolved: at('2026-11-01T00:00-04:00') }),
      made({ id: 'last', resolved: at('2026-11-30T23:59:59.999-05:00') }),
      made({ id: 'after', resolved: at('2026-12-01T00:00-05:00') }),
    ]
    const counted = (month: string) =>
      of({ tickets: edges, month, now: at('2027-01-01T05:00Z') }).evidence.largest.map(({ ticket }) => ticket)
    expect(counted('2026-10')).toEqual(['before'])
    expect(counted('2026-11')).toEqual(['last', 'first'])
    expect(counted('2026-12')).toEqual(['after'])
  })

  it('mttr knows nothing yet of what is resolved at the very instant of now', () => {
    const tickets = [done('1', '10 10:00')]
    expect(of({ tickets, now: on('10 10:00') }).exact).toBeNull()
    expect(of({ tickets, now: on('10 10:00:00.001') }).exact).toEqual({ num: HOUR, den: 1 })
  })

  it('mttr goes by the resolution, never by the closing', () => {
    const tickets = [made({ id: '1', resolved: on('10 10:00'), closed: at('2026-12-20T12:00Z') })]
    expect(of({ tickets }).exact).toEqual({ num: HOUR, den: 1 })
    expect(of({ tickets: [made({ id: '1', closed: on('12 10:00') })] }).exact).toBeNull()
  })

  it('mttr leaves tickets out under their reasons, each counted once', () => {
    const resolved = on('10 10:00')
    const tickets = [
      made({ id: '1', resolved, mergedInto: '9', parent: '9' }),
      made({ id: '2', resolved, mergedInto: '9' }),
      made({ id: '3', resolved, parent: '9' }),
      made({ id: '4', resolved, internal: true }),
      made({ id: '5', resolved, touched: false }),
      made({ id: '6', resolved, board: 'Projects' }),
      made({ id: '7', resolved: at('2026-12-02T12:00Z'), internal: true }),
      made({ id: '8', resolved, board: 'Service' }),
    ]
    const value = of({ tickets, scope: { ...ALL, boards: ['Service'] } })
    const excluded = { merged: 2, child: 1, internal: 1, 'untouched-alert': 1, 'out-of-scope': 1 }
    expect(value.evidence).toMatchObject({ counted: 1, excluded })
  })

  it('mttr counts a ticket reopened inside the month once, at its last resolve', () => {
    const intervals = [
      { from: on('10 09:00'), to: on('10 10:00'), class: 'active' },
      { from: on('10 10:00'), to: on('20 10:00'), class: 'closed' },
      { from: on('20 10:00'), to: on('20 10:30'), class: 'active' },
    ] as const
    const tickets = [made({ id: '1', intervals, resolved: on('20 10:30') })]
    expect(of({ tickets }).exact).toEqual({ num: 90 * MINUTE, den: 1 })
    expect(of({ tickets, now: on('15 10:00') }).exact).toBeNull()
  })

  it('mttr counts vendor time or not, as the team says', () => {
    const intervals = [{ from: on('10 09:00'), to: on('10 12:00'), class: 'waiting-vendor' }] as const
    const tickets = [made({ id: '1', intervals, resolved: on('10 12:00') })]
    expect(of({ tickets }).exact).toEqual({ num: 3 * HOUR, den: 1 })
    expect(of({ tickets, vendorCounts: false }).exact).toEqual({ num: 0, den: 1 })
  })

  it('mttr tells active time by the schedule in force at the last resolve', () => {
    const schedules = [
      { from: null, schedule: ALWAYS },
      { from: on('15 00:00'), schedule: NINE_TO_FIVE },
    ]
    const early = made({ id: 'early', resolved: on('11 09:00') })
    const late = made({ id: 'late', created: on('14 09:00'), resolved: on('15 09:30') })
    expect(of({ tickets: [early], schedules }).exact).toEqual({ num: 24 * HOUR, den: 1 })
    expect(of({ tickets: [late], schedules }).exact).toEqual({ num: 8.5 * HOUR, den: 1 })
  })

  it('mttr names the three largest, the earlier id first among equals', () => {
    const long = (id: string) => done(id, '10 12:00')
    const tickets = [done('a', '10 10:00'), long('e'), long('d'), long('c'), long('b')]
    const ids = (some: typeof tickets) => of({ tickets: some }).evidence.largest.map(({ ticket }) => ticket)
    expect(ids(tickets)).toEqual(['b', 'c', 'd'])
    expect(ids(tickets.toReversed())).toEqual(['b', 'c', 'd'])
    expect(ids(tickets.slice(0, 2))).toEqual(['e', 'a'])
  })

  it('mttr has a time of 0 where the waiting is longer than the life', () => {
    const tickets = [made({ id: '1', resolved: on('10 10:00'), waiting: millis(2 * HOUR) })]
    expect(of({ tickets })).toMatchObject({ exact: { num: 0, den: 1 }, evidence: { zero: 1 } })
  })
})
