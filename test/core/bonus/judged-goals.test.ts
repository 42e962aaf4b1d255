import { describe, expect, it } from 'vitest'
import { judgedGoals } from '../../../core/bonus/judged-goals.ts'
import { measure } from '../../../core/metrics/measure.ts'
import { goal, plan } from '../../helpers/a-plan.ts'
import { NOVEMBER_CONTEXT } from '../../helpers/closed-november.ts'

const measures = measure(NOVEMBER_CONTEXT)

describe('judgedGoals', () => {
  it('judgedGoals stand in the order of the plan, each by what was measured', () => {
    expect(judgedGoals(plan(), '2026-11', measures).map(({ met }) => met)).toEqual([true, true, false])
  })

  it('judgedGoals go by the target of the month', () => {
    const growing = { ...goal('slaResponse', 'at least', 98, 100), ramp: { '2026-11': { num: 1, den: 2 } } }
    const version = plan({ goals: [growing] })
    expect(['2026-11', '2026-12'].map(month => judgedGoals(version, month, measures)[0]?.met)).toEqual([
      true,
      false,
    ])
  })

  it('judgedGoals take the last verdict where a goal asks for it', () => {
    const few = { ...goal('csat', 'above', 1, 2), minimum: { counted: 10, below: 'last-verdict' } as const }
    const of = (lastMet: Parameters<typeof judgedGoals>[3]) =>
      judgedGoals(plan({ goals: [few] }), '2026-11', measures, lastMet)[0]?.verdict
    expect([of({ csat: true }), of({ csat: false }), of({})]).toEqual(['holding', 'missing', 'not-known'])
  })
})
