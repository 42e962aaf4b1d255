import { describe, expect, it } from 'vitest'
import { planVersionSchema } from '../../../core/model/plan.ts'
import { parsed } from '../../../core/model/settings.ts'
import { goalsOf, plan } from '../../helpers/a-plan.ts'

const pathsOf = (value: unknown) => {
  const result = parsed(planVersionSchema, value)
  return result.ok ? [] : result.problems.map(({ path }) => path)
}

describe('planVersionSchema', () => {
  it('planVersionSchema takes a plan as it is', () => {
    expect(parsed(planVersionSchema, plan())).toEqual({ ok: true, value: plan() })
  })

  it.each([
    ['effective', { effective: '2026-13' }],
    ['goals', { goals: [] }],
    ['goals.1.metric', { goals: [...goalsOf(1), ...goalsOf(1)] }],
    ['funding.rate', { funding: { ...plan().funding, rate: 10_001 } }],
    ['funding.revenue', { funding: { ...plan().funding, revenue: 0.5 } }],
    ['fullShares', { fullShares: 0 }],
    ['fullShares', { fullShares: 0.004 }],
    ['', { bonus: 1 }],
  ])('planVersionSchema names %s when it is wrong', (path, wrong) => {
    expect(pathsOf({ ...plan(), ...wrong })).toContain(path)
  })
})
