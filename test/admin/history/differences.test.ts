import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differences } from '../../../admin/history/differences.ts'
import { samplePlanVersion } from '../../helpers/sample-plan.ts'

describe('differences', () => {
  it('differences names a changed goal by its metric', () => {
    const goals = samplePlanVersion.goals.map(goal =>
      goal.metric === 'csat' ? { ...goal, target: { num: 98, den: 100 } } : goal,
    )
    expect(differences(samplePlanVersion, { ...samplePlanVersion, goals })).toEqual([
      { place: 'goals csat target', before: '99/100', after: '98/100' },
    ])
  })

  it('differences says hours as hours, moments as moments, and lists whole', () => {
    expect(
      differences({ week: { 1: [[480, 1080]] } }, { week: { 1: [[480, 720]] }, at: 1_795_000_000_000 }),
    ).toEqual([
      { place: 'week 1', before: '08:00-18:00', after: '08:00-12:00' },
      { place: 'at', before: null, after: '2026-11-18 11:06:40' },
    ])
    expect(differences({ holidays: [] }, { holidays: ['2026-12-25', '--01-01'] })).toEqual([
      { place: 'holidays', before: null, after: '2026-12-25, --01-01' },
    ])
  })

  it('differences of something new or gone has one side', () => {
    expect(differences(null, { reason: 'outage' })).toEqual([
      { place: 'reason', before: null, after: 'outage' },
    ])
    expect(differences(null, null)).toEqual([])
  })

  it('differences of a thing and itself are none', () => {
    fc.assert(
      fc.property(fc.jsonValue(), thing => {
        expect(differences(thing, structuredClone(thing))).toEqual([])
      }),
    )
  })
})
