import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { activeUntil, resolutionCase } from '../../../core/metrics/resolution-case.ts'
import type { Ticket } from '../../../core/model/ticket.ts'
import { DAY, HOUR, type Instant, instant } from '../../../core/model/units.ts'
import { monthAfter, monthPeriod } from '../../../core/time/period.ts'
import { at, contextOf, type Desk, made, on, ZONE } from '../../helpers/november.ts'

const of = (known: Partial<Ticket>, desk: Desk = {}) => {
  const ticket = made({ id: '1', ...known })
  return resolutionCase(ticket, contextOf({ ...desk, tickets: [ticket] }))
}

describe('resolutionCase', () => {
  it('resolutionCase is the active time, the reason, or null outside the month', () => {
    expect(of({ resolved: on('10 11:00') })).toBe(2 * HOUR)
    expect(of({ resolved: on('10 11:00'), mergedInto: '2' })).toBe('merged')
    expect(of({ resolved: at('2026-12-02T12:00Z') })).toBeNull()
    expect(of({ resolved: null })).toBeNull()
  })

  it('resolutionCase has a ticket that a person left out by hand', () => {
    const records = { excludedTickets: new Set(['1']) }
    expect(of({ resolved: on('10 11:00') }, { records })).toBe('by-hand')
    expect(of({ resolved: on('10 11:00'), internal: true }, { records })).toBe('internal')
    expect(of({ id: '2', resolved: on('10 11:00') }, { records })).toBe(2 * HOUR)
  })

  it('resolutionCase of a ticket reopened after a closed month is its new episode only', () => {
    const created = at('2026-10-20T09:00-04:00')
    const records = { settled: new Map([['1', at('2026-10-21T09:00-04:00')]]) }
    const intervals = [
      { from: created, to: at('2026-10-21T09:00-04:00'), class: 'active' },
      { from: at('2026-10-21T09:00-04:00'), to: on('10 09:00'), class: 'closed' },
      { from: on('10 09:00'), to: on('10 12:00'), class: 'active' },
    ] as const
    expect(of({ created, intervals, resolved: on('10 12:00') }, { records })).toBe(3 * HOUR)
    expect(of({ created, intervals, resolved: on('10 12:00') })).toBe(27 * HOUR)
  })

  it('resolutionCase begins an episode at the counted resolve where no reopen is known', () => {
    const records = { settled: new Map([['1', on('10 09:00')]]) }
    const created = at('2026-10-20T09:00-04:00')
    expect(of({ created, resolved: on('10 11:00') }, { records })).toBe(2 * HOUR)
  })

  it('resolutionCase counts each stretch of a life in exactly one month, whatever is closed and reopened', () => {
    const first = at('2026-10-05T12:00Z')
    const steps = fc.array(fc.integer({ min: 1, max: 40 * DAY }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(steps, after => {
        const resolves: Instant[] = []
        for (const step of after) resolves.push(instant((resolves.at(-1) ?? first) + step))
        const found = monthsOf(first, resolves)
        const counted = found.filter(each => each.last !== null)
        // Each month counts the last resolve it saw, once, and from the resolve before that was counted.
        expect(found.map(each => each.time)).toEqual(
          found.map(({ last }) => {
            if (last === null) return null
            const earlier = counted.filter(each => each.last !== null && each.last < last).at(-1)?.last
            return last - (earlier ?? first)
          }),
        )
        const sum = found.reduce((all, each) => all + Number(each.time ?? 0), 0)
        expect(sum).toBe((resolves.at(-1) as number) - first)
      }),
    )
  })
})

/** Closes month after month of a ticket that is resolved again and again, and feeds forward what each counted. */
function monthsOf(created: Instant, resolves: readonly Instant[]) {
  const settled = new Map<string, Instant>()
  return Array.from({ length: 10 }, (_, index) => {
    const month = monthAfter('2026-10', index)
    const { from, to } = monthPeriod(ZONE, month)
    const resolved = resolves.filter(each => each < to).at(-1) ?? null
    const ticket = made({ id: '1', created, resolved })
    const time = resolutionCase(ticket, contextOf({ tickets: [ticket], month, records: { settled } }))
    const last = resolved !== null && resolved >= from ? resolved : null
    if (time !== null && resolved !== null) settled.set('1', resolved)
    return { time, last }
  })
}

describe('activeUntil', () => {
  it('activeUntil is the active time so far', () => {
    const ticket = made({ id: '1' })
    expect(activeUntil(ticket, on('10 12:30'), contextOf({ tickets: [ticket] }))).toBe(3.5 * HOUR)
  })
})
