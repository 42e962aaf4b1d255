import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseHistoryMonth } from '../../../core/model/parse-history.ts'
import { type Ticket, ticket } from '../../../core/model/ticket.ts'
import { HOUR, type Instant, type Millis } from '../../../core/model/units.ts'
import { CHECKPOINTS, historyMonth } from '../../../core/projection/history-month.ts'
import { monthPeriod } from '../../../core/time/period.ts'
import { reportRules } from '../../../server/cli/month-report.ts'
import { at, SCHEDULE, ZONE } from '../../helpers/demo-desk.ts'

const period = monthPeriod(ZONE, '2026-11')
const rules = reportRules(SCHEDULE)
const made = (tickets: readonly Ticket[]) => historyMonth(rules, { tickets, surveys: [] }, period)
const opened = (id: string, created: string, resolved: string | null, known: Partial<Ticket> = {}) =>
  ticket({
    id,
    source: 's',
    created: at(created),
    resolved: resolved === null ? null : at(resolved),
    ...known,
  })

describe('historyMonth', () => {
  it('historyMonth looks at a month at the end of eight of its days', () => {
    const { standings } = made([])
    expect(standings.map(({ day }) => day)).toEqual([...CHECKPOINTS])
    expect(standings[1]?.at).toBe(at('2026-11-05T00:00:00-05:00'))
  })

  it('historyMonth of nothing is nothing, with the business time of the month', () => {
    const month = made([])
    // 21 working days of ten hours.
    expect(month).toMatchObject({ month: '2026-11', business: 210 * HOUR, opened: 0, durations: [] })
  })

  it('historyMonth tells a ticket as open until it is resolved, with its age in business time', () => {
    const month = made([opened('1', '2026-11-02T08:00:00-05:00', '2026-11-10T09:00:00-05:00')])
    expect(month.durations).toEqual([61 * HOUR])
    expect(month.standings.map(({ open }) => open.map(age => age / HOUR))).toEqual([
      [],
      [30],
      [50],
      [],
      [],
      [],
      [],
      [],
    ])
    expect(month.standings.map(({ resolved }) => resolved.n)).toEqual([0, 0, 0, 1, 1, 1, 1, 1])
  })

  it('historyMonth keeps a ticket open that never gets a resolve time', () => {
    const month = made([opened('1', '2026-10-30T08:00:00-04:00', null)])
    expect(month.standings.every(({ open }) => open.length === 1)).toBe(true)
    expect(month.exposure.reduce((sum, time) => sum + time, 0)).toBe(month.business)
  })

  it('historyMonth knows of a sum of waiting only when the ticket is resolved', () => {
    const waiting = { waiting: (20 * HOUR) as Millis }
    const month = made([opened('1', '2026-11-02T08:00:00-05:00', '2026-11-10T09:00:00-05:00', waiting)])
    expect(month.durations).toEqual([41 * HOUR])
    expect(month.standings[2]?.open).toEqual([50 * HOUR])
  })

  it('historyMonth tells who waits for the customer, and how long waits were', () => {
    const [from, to] = [at('2026-11-03T08:00:00-05:00'), at('2026-11-06T08:00:00-05:00')]
    const intervals = [
      { from: at('2026-11-02T08:00:00-05:00'), to: from, class: 'active' },
      { from, to, class: 'waiting-customer' },
      { from: to, to: null, class: 'active' },
    ] as const
    const month = made([opened('1', '2026-11-02T08:00:00-05:00', null, { intervals })])
    expect(month.standings[1]).toMatchObject({ open: [], waiting: [10 * HOUR] })
    expect(month.standings[2]).toMatchObject({ waiting: [] })
    expect(month.waits).toEqual({ n: 1, sum: 30, squares: 900 })
  })

  it('historyMonth counts arrivals by weekday and local hour', () => {
    const { arrivals } = made([opened('1', '2026-11-04T14:20:00-05:00', null)])
    expect(arrivals[3 * 24 + 14]).toBe(1)
    expect(arrivals.reduce((sum, count) => sum + count, 0)).toBe(1)
  })

  it('historyMonth at a checkpoint does not know what happened later', () => {
    const hours = fc.integer({ min: -100, max: 700 })
    const life = fc.record({ created: hours, length: fc.nat(400), ends: fc.boolean() })
    const cut = period.from + 12 * 24 * HOUR + HOUR
    fc.assert(
      fc.property(fc.array(life, { maxLength: 12 }), lives => {
        const tickets = lives.map(({ created, length, ends }, i) => {
          const start = (period.from + created * HOUR) as Instant
          return ticket({
            id: String(i),
            source: 's',
            created: start,
            resolved: ends ? ((start + length * HOUR) as Instant) : null,
          })
        })
        // The same world, had nothing more happened after day 12.
        const known = tickets
          .filter(({ created }) => created < cut)
          .map(each => (each.resolved !== null && each.resolved >= cut ? { ...each, resolved: null } : each))
        const upTo = (all: readonly Ticket[]) => made(all).standings.filter(({ day }) => day <= 12)
        expect(upTo(tickets)).toEqual(upTo(known))
      }),
      { numRuns: 40 },
    )
  })

  it('parseHistoryMonth reads back what was written, and names what is wrong', () => {
    const month = made([opened('1', '2026-11-02T08:00:00-05:00', '2026-11-10T09:00:00-05:00')])
    expect(parseHistoryMonth(JSON.parse(JSON.stringify(month)))).toEqual({ ok: true, value: month })
    const wrong = parseHistoryMonth({ ...month, durations: [-1] })
    expect(wrong.ok ? [] : wrong.problems.map(({ path }) => path)).toEqual(['durations.0'])
  })
})
