import { describe, expect, it } from 'vitest'
import { slaResolution } from '../../../core/metrics/sla-resolution.ts'
import type { Ticket } from '../../../core/model/ticket.ts'
import { contextOf, made, on } from '../../helpers/november.ts'

const due = on('10 12:00')
const of = (...tickets: readonly Partial<Ticket>[]) =>
  slaResolution(contextOf({ tickets: tickets.map((known, index) => made({ id: String(index), ...known })) }))

describe('slaResolution', () => {
  it('slaResolution is the share of tickets resolved in time', () => {
    const value = of(
      { resolveBy: due, resolved: due },
      { resolveBy: due, resolved: on('10 12:01') },
      { resolveBy: due },
      { resolutionFlag: true, resolved: due },
    )
    expect(value).toMatchObject({ metric: 'slaResolution', exact: { num: 2, den: 4 } })
  })

  it('slaResolution knows no response: a ticket only answered is pending', () => {
    const value = of({ resolutionFlag: true, responded: due, respondBy: due })
    expect(value).toMatchObject({ exact: null, evidence: { pending: 1 } })
  })

  it('slaResolution of nothing is null', () => {
    expect(of().exact).toBeNull()
  })
})
