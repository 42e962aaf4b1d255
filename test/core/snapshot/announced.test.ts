import { describe, expect, it } from 'vitest'
import type { PlanVersion } from '../../../core/model/plan.ts'
import { cents } from '../../../core/model/units.ts'
import { announced } from '../../../core/snapshot/announced.ts'
import { goal, plan } from '../../helpers/a-plan.ts'

const next = plan({ effective: '2026-12' })

describe('announced', () => {
  it('announced is nothing while no later version is saved', () => {
    expect(announced(plan(), null)).toBeNull()
  })

  it('announced names the goals that are new or asked otherwise', () => {
    const goals = [
      goal('mttr', 'below', 5 * 3_600_000, 1),
      goal('csat', 'above', 98, 100),
      goal('slaResolution', 'at least', 9, 10),
    ]
    expect(announced(plan(), { ...next, goals })).toEqual({
      effective: '2026-12',
      goals: [
        { id: 'csat', comparator: 'above', target: { num: 98, den: 100 } },
        { id: 'slaResolution', comparator: 'at least', target: { num: 9, den: 10 } },
      ],
      removed: ['slaResponse'],
      others: false,
    })
  })

  it('announced counts other parts of the pool as a change, and other rules as none of the goals', () => {
    const goals = plan().goals.map(each => (each.metric === 'csat' ? { ...each, parts: 2 } : each))
    expect(announced(plan(), { ...next, goals })?.goals.map(({ id }) => id)).toEqual(['csat'])
    expect(announced(plan(), { ...next, fullShares: 9 })).toEqual({
      effective: '2026-12',
      goals: [],
      removed: [],
      others: true,
    })
  })

  it('announced says that another rule changes, but not another month of revenue', () => {
    const { funding } = plan()
    const others = (known: Partial<PlanVersion>) => announced(plan(), { ...next, ...known })?.others
    expect(others({ cap: cents(100_00) })).toBe(true)
    expect(others({ funding: { kind: 'fixed', amount: cents(100_00) } })).toBe(true)
    expect(others({ funding: { ...funding, revenue: cents(1) } as PlanVersion['funding'] })).toBe(false)
    expect(others({})).toBe(false)
  })
})
