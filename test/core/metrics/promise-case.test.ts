import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PromiseTimes, promiseCase } from '../../../core/metrics/promise-case.ts'
import { RESOLUTION, slaResolution } from '../../../core/metrics/sla-resolution.ts'
import { RESPONSE, slaResponse } from '../../../core/metrics/sla-response.ts'
import type { Ticket } from '../../../core/model/ticket.ts'
import { HOUR, instant, millis } from '../../../core/model/units.ts'
import { anyTickets, at, contextOf, type Desk, made, on } from '../../helpers/november.ts'

const of = (known: Partial<Ticket>, desk: Desk = {}, promised = RESPONSE) => {
  const ticket = made({ id: '1', ...known })
  return promiseCase(ticket, contextOf({ ...desk, tickets: [ticket] }), promised)
}
const due = on('10 12:00')

describe('promiseCase', () => {
  it('promiseCase is met by the due, breached after it, and pending before either', () => {
    expect(of({ respondBy: due, responded: due })).toBe('met')
    expect(of({ respondBy: due, responded: on('10 12:01') })).toBe('breached')
    expect(of({ respondBy: due }, { now: due })).toBe('pending')
    expect(of({ respondBy: due }, { now: instant(due + 1) })).toBe('breached')
  })

  it('promiseCase names why a decided ticket is left out, by a person too', () => {
    expect(of({ responded: due })).toBe('no-target')
    expect(of({ respondBy: due, responded: due, parent: '2' })).toBe('child')
    const records = { excludedTickets: new Set(['1']) }
    expect(of({ respondBy: due, responded: due }, { records })).toBe('by-hand')
    expect(of({ respondBy: due }, { records, now: due })).toBeNull()
  })

  it('promiseCase goes by the policy where the source gives no due', () => {
    const target = { time: millis(HOUR), clock: '24x7' } as const
    const policy = { priorities: {}, other: { response: target, resolution: null } }
    const policies = [{ from: null, policy }]
    expect(of({ responded: on('10 10:00') }, { policies })).toBe('met')
    expect(of({ responded: on('10 10:00:00.001') }, { policies })).toBe('breached')
    expect(of({ resolved: on('10 10:00') }, { policies }, RESOLUTION)).toBe('no-target')
  })

  it('promiseCase keeps the verdict of the source before any policy, decided when the work was done', () => {
    const target = { time: millis(HOUR), clock: '24x7' } as const
    const policies = [
      { from: null, policy: { priorities: {}, other: { response: target, resolution: target } } },
    ]
    expect(of({ responded: on('10 15:00'), responseFlag: true }, { policies })).toBe('met')
    expect(of({ responded: on('10 09:05'), responseFlag: false }, { policies })).toBe('breached')
    expect(of({ responseFlag: false }, { policies, now: on('10 18:00') })).toBe('pending')
    expect(of({ resolved: on('10 15:00'), resolutionFlag: true }, { policies }, RESOLUTION)).toBe('met')
    expect(of({ respondBy: due, responded: on('10 15:00'), responseFlag: true }, { policies })).toBe(
      'breached',
    )
  })

  it('promiseCase of a resolution that a closed month counted stays decided there', () => {
    const created = at('2026-10-05T12:00Z')
    const resolveBy = at('2026-10-07T12:00Z')
    const records = { settled: new Map([['1', at('2026-10-06T12:00Z')]]) }
    const known = { created, resolveBy, resolved: on('12 12:00') }
    expect(of(known, { records }, RESOLUTION)).toBeNull()
    expect(of(known, { records, month: '2026-10' }, RESOLUTION)).toBe('met')
    expect(of({ ...known, resolved: null }, { records }, RESOLUTION)).toBeNull()
  })

  it('promiseCase tells when a promise was kept, due and decided', () => {
    const of = (known: Partial<Ticket>) => {
      const times: PromiseTimes = { done: null, due: null, decided: null }
      const ticket = made({ id: '1', ...known })
      promiseCase(ticket, contextOf({ tickets: [ticket] }), RESPONSE, times)
      return [times.done, times.due, times.decided]
    }
    const [early, late] = [on('10 11:00'), on('10 13:00')]
    expect(of({ respondBy: due, responded: early })).toEqual([early, due, early])
    expect(of({ respondBy: due, responded: late })).toEqual([late, due, due])
    expect(of({ responded: late })).toEqual([late, null, late])
    expect(of({})).toEqual([null, null, null])
  })

  it('promiseCase of one more met ticket never lowers the share', () => {
    const met = made({ id: 'more', respondBy: due, responded: due, resolveBy: due, resolved: due })
    const share = (exact: { num: number; den: number } | null) => (exact ? exact.num / exact.den : 0)
    fc.assert(
      fc.property(anyTickets, tickets => {
        const before = contextOf({ tickets })
        const after = contextOf({ tickets: [...tickets, met] })
        for (const metric of [slaResponse, slaResolution])
          expect(share(metric(after).exact)).toBeGreaterThanOrEqual(share(metric(before).exact))
      }),
    )
  })
})
