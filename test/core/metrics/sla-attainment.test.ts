import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Promised } from '../../../core/metrics/promise-case.ts'
import { slaAttainment } from '../../../core/metrics/sla-attainment.ts'
import type { Ticket } from '../../../core/model/ticket.ts'
import { instant } from '../../../core/model/units.ts'
import { monthAt } from '../../../core/time/period.ts'
import { anyTickets, at, contextOf, type Desk, made, NOVEMBER, on, ZONE } from '../../helpers/november.ts'

const PROMISED: Promised = {
  kind: 'response',
  done: ticket => ticket.responded,
  flag: ticket => ticket.responseFlag,
  doneIn: ({ responded }, row) => responded[row] ?? Number.NaN,
  dueIn: ({ respondBy }, row) => respondBy[row] ?? Number.NaN,
}

const of = (desk: Desk) => slaAttainment('slaResponse', contextOf(desk), PROMISED)
const one = (known: Partial<Ticket>, desk: Desk = {}) => {
  const { exact, evidence } = of({ ...desk, tickets: [made({ id: '1', ...known })] })
  const { positive: met, negative: breached, pending, excluded } = evidence
  return { exact, met, breached, pending, excluded }
}

const MET = { exact: { num: 1, den: 1 }, met: 1, breached: 0, pending: 0, excluded: {} }
const BREACHED = { exact: { num: 0, den: 1 }, met: 0, breached: 1, pending: 0, excluded: {} }
const PENDING = { exact: null, met: 0, breached: 0, pending: 1, excluded: {} }
const NOTHING = { exact: null, met: 0, breached: 0, pending: 0, excluded: {} }

describe('slaAttainment', () => {
  const due = on('10 12:00')

  it('slaAttainment is met when done by the due, to the millisecond', () => {
    expect(one({ respondBy: due, responded: due })).toEqual(MET)
    expect(one({ respondBy: due, responded: instant(due + 1) })).toEqual(BREACHED)
  })

  it('slaAttainment breaches an open ticket the millisecond it is late', () => {
    expect(one({ respondBy: due }, { now: instant(due - 1) })).toEqual(PENDING)
    expect(one({ respondBy: due }, { now: due })).toEqual(PENDING)
    expect(one({ respondBy: due }, { now: instant(due + 1) })).toEqual(BREACHED)
  })

  it('slaAttainment decides at the earlier of done and due: late in December, it was November that broke it', () => {
    const known = { respondBy: on('30 23:00'), responded: at('2026-12-01T12:00-05:00') }
    expect(one(known)).toEqual(BREACHED)
    expect(one(known, { month: '2026-12', now: at('2027-01-01T05:00Z') })).toEqual(NOTHING)
  })

  it('slaAttainment of a promise due next month counts in the month it was kept', () => {
    const known = { respondBy: at('2026-12-02T12:00-05:00'), responded: on('30 12:00') }
    expect(one(known)).toEqual(MET)
    expect(one({ ...known, responded: at('2026-12-01T00:00-05:00') })).toEqual(PENDING)
  })

  it('slaAttainment counts what is decided at the first millisecond of a month in that month', () => {
    const known = { created: at('2026-10-30T12:00Z'), responded: NOVEMBER.from, responseFlag: true }
    expect(one(known)).toEqual(MET)
    expect(one(known, { month: '2026-10' })).toEqual(PENDING)
  })

  it('slaAttainment takes a flag without a due as the verdict, at the instant of the work', () => {
    expect(one({ responded: due, responseFlag: true })).toEqual(MET)
    expect(one({ responded: due, responseFlag: false })).toEqual(BREACHED)
    expect(one({ responded: at('2026-12-02T12:00Z'), responseFlag: false })).toEqual(PENDING)
  })

  it('slaAttainment keeps a flag pending while nothing was done', () => {
    expect(one({ responseFlag: true })).toEqual(PENDING)
    expect(one({ responseFlag: false })).toEqual(PENDING)
  })

  it('slaAttainment goes by the due where there is a flag as well', () => {
    expect(one({ respondBy: due, responded: due, responseFlag: false })).toEqual(MET)
  })

  it('slaAttainment leaves work without a promise out, once it is done', () => {
    expect(one({ responded: due })).toEqual({ ...NOTHING, excluded: { 'no-target': 1 } })
    expect(one({})).toEqual(NOTHING)
  })

  it('slaAttainment leaves excluded tickets out of the pending ones too', () => {
    expect(one({ respondBy: due, internal: true })).toEqual({ ...NOTHING, excluded: { internal: 1 } })
    expect(one({ respondBy: due, internal: true }, { now: due })).toEqual(NOTHING)
  })

  it('slaAttainment does not know a ticket that is created later', () => {
    expect(one({ respondBy: due }, { now: on('10 09:00') })).toEqual(NOTHING)
  })

  it('slaAttainment of nothing is null', () => {
    expect(of({}).exact).toBeNull()
  })

  it('slaAttainment counts each ticket in exactly one month', () => {
    const MONTHS = ['2026-10', '2026-11', '2026-12', '2027-01'].map(month => ({
      month,
      now: at('2027-02-01T05:00Z'),
    }))
    fc.assert(
      fc.property(anyTickets, tickets => {
        const found = MONTHS.map(desk => of({ ...desk, tickets }).evidence)
        for (const [index, { month }] of MONTHS.entries()) {
          const expected = tickets.filter(ticket => isCounted(ticket, month))
          expect(found[index]?.counted).toBe(expected.length)
        }
        const all = found.reduce((sum, { counted }) => sum + counted, 0)
        expect(all).toBe(tickets.filter(ticket => isCounted(ticket, null)).length)
      }),
    )
  })
})

/** Told another way: whether a ticket was decided in a month, or at all. */
function isCounted(ticket: Ticket, month: string | null): boolean {
  const { responded, respondBy, responseFlag } = ticket
  if (ticket.mergedInto !== null || ticket.internal) return false
  if (respondBy === null && responseFlag === null) return false
  const instants = [responded, respondBy].filter(each => each !== null)
  if (instants.length === 0) return false
  return month === null || monthAt(ZONE, instant(Math.min(...instants))) === month
}
