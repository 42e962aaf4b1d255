import { describe, expect, it } from 'vitest'
import { firstResponse, slaResponse } from '../../../core/metrics/sla-response.ts'
import type { Ticket } from '../../../core/model/ticket.ts'
import { contextOf, made, on } from '../../helpers/november.ts'

const due = on('10 12:00')
const of = (...tickets: readonly Partial<Ticket>[]) =>
  slaResponse(contextOf({ tickets: tickets.map((known, index) => made({ id: String(index), ...known })) }))

describe('firstResponse', () => {
  it('firstResponse is the response, else the resolution, else none', () => {
    const [early, late] = [on('10 10:00'), on('10 11:00')]
    expect(firstResponse(made({ id: '1', responded: early, resolved: late }))).toBe(early)
    expect(firstResponse(made({ id: '1', resolved: late }))).toBe(late)
    expect(firstResponse(made({ id: '1' }))).toBeNull()
  })
})

describe('slaResponse', () => {
  it('slaResponse is the share of tickets answered in time', () => {
    const value = of(
      { respondBy: due, responded: on('10 11:00') },
      { respondBy: due, responded: on('10 13:00') },
      { respondBy: due },
      { responseFlag: true },
    )
    expect(value).toMatchObject({
      metric: 'slaResponse',
      exact: { num: 1, den: 3 },
      evidence: { pending: 1 },
    })
  })

  it('slaResponse takes a ticket resolved without a response as answered then', () => {
    expect(of({ respondBy: due, resolved: due }).exact).toEqual({ num: 1, den: 1 })
    expect(of({ responseFlag: false, resolved: due }).exact).toEqual({ num: 0, den: 1 })
  })

  it('slaResponse looks at no resolution target', () => {
    expect(of({ resolveBy: due, resolutionFlag: true, responded: due })).toMatchObject({
      exact: null,
      evidence: { excluded: { 'no-target': 1 } },
    })
  })
})
