import { describe, expect, it } from 'vitest'
import { goalAt, rulesAt } from '../../../core/bonus/goal-at.ts'
import { goal, plan } from '../../helpers/a-plan.ts'

const growing = { ...goal('csat', 'above', 95, 100), ramp: { '2026-12': { num: 97, den: 100 } } }

describe('goalAt', () => {
  it('goalAt has the target of the month where a ramp names one, else its own', () => {
    expect(goalAt(growing, '2026-12').target).toEqual({ num: 97, den: 100 })
    expect(goalAt(growing, '2027-01').target).toEqual({ num: 95, den: 100 })
    expect(goalAt(goal('csat', 'above', 95, 100), '2026-12').target).toEqual({ num: 95, den: 100 })
  })
})

describe('rulesAt', () => {
  it('rulesAt sets the targets of a month and touches nothing else', () => {
    const version = plan({ goals: [growing] })
    expect(rulesAt(version, '2026-12')).toEqual({ ...version, goals: [goalAt(growing, '2026-12')] })
    expect(version.goals[0]?.target).toEqual({ num: 95, den: 100 })
  })
})
