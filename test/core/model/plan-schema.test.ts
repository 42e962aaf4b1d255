import { describe, expect, it } from 'vitest'
import { DEFAULT_SPLIT } from '../../../core/model/plan.ts'
import { planVersionSchema } from '../../../core/model/plan-schema.ts'
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
    ['funding.amount', { funding: { kind: 'fixed', amount: -1 } }],
    ['funding.amount', { funding: { kind: 'per-head', amount: 0.5 } }],
    ['gates.0.n', { gates: [{ n: 2, of: ['mttr'] }] }],
    ['gates.0.of', { gates: [{ n: 1, of: ['profit'] }] }],
    ['goals', { goals: goalsOf(1).map(goal => ({ ...goal, mode: { kind: 'gate' } })) }],
    ['floor', { cap: 1, floor: 2 }],
    ['cap', { cap: 0.5 }],
    ['split.waitingDays', { split: { ...DEFAULT_SPLIT, waitingDays: 0.5 } }],
    ['correction', { correction: 'oops' }],
  ])('planVersionSchema names %s when it is wrong', (path, wrong) => {
    expect(pathsOf({ ...plan(), ...wrong })).toContain(path)
  })
})
