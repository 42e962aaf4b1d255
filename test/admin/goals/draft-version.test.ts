import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draft } from '../../../admin/goals/draft.ts'
import { draftVersion } from '../../../admin/goals/draft-version.ts'
import { withField, withGoal, withoutGoal } from '../../../admin/goals/edit-draft.ts'
import type { PlanVersion } from '../../../core/model/plan.ts'
import { SPEECH, samplePlanVersion } from '../../helpers/sample-plan.ts'

const fields = draft(samplePlanVersion, SPEECH)
const problems = (of: typeof fields) => {
  const result = draftVersion(of, samplePlanVersion, SPEECH)
  return result.ok ? [] : result.problems
}

describe('draftVersion', () => {
  it('draftVersion of an untouched draft is the saved version', () => {
    expect(draftVersion(fields, samplePlanVersion, SPEECH)).toEqual({ ok: true, value: samplePlanVersion })
  })

  it('draftVersion reads a changed target exactly', () => {
    const result = draftVersion(withField(fields, 'csat.target', '98,5 %'), samplePlanVersion, SPEECH)
    expect(result.ok && result.value.goals[1]?.target).toEqual({ num: 985, den: 1000 })
  })

  it('draftVersion keeps an untouched target that its field can only show rounded', () => {
    const goals = samplePlanVersion.goals.map(goal =>
      goal.metric === 'csat' ? { ...goal, target: { num: 2, den: 3 } } : goal,
    )
    const third: PlanVersion = { ...samplePlanVersion, goals }
    const typed = withField(draft(third, SPEECH), 'mttr.target', '4 h')
    const result = draftVersion(typed, third, SPEECH)
    expect(result.ok && result.value.goals[1]?.target).toEqual({ num: 2, den: 3 })
  })

  it('draftVersion tells every text it cannot read, at the paths of the server', () => {
    const typed = withField(withField(fields, 'csat.target', 'high'), 'rate', '')
    expect(problems(typed)).toEqual([
      { path: 'goals.1.target', message: 'Write a percentage like 98.5%.' },
      { path: 'funding.rate', message: 'Write a rate like 2%.' },
    ])
  })

  it('draftVersion tells what the schema forbids beside what it cannot read', () => {
    const typed = withField(withField(fields, 'csat.target', 'high'), 'rate', '900%')
    expect(problems(typed)).toEqual([
      { path: 'goals.1.target', message: 'Write a percentage like 98.5%.' },
      { path: 'funding.rate', message: 'at most 100 %' },
    ])
  })

  it('draftVersion takes a time of a year and no longer one', () => {
    expect(problems(withField(fields, 'mttr.target', '8760 h'))).toEqual([])
    expect(problems(withField(fields, 'mttr.target', '99999999 h'))).toEqual([
      { path: 'goals.0.target', message: 'at most a year, 8,760 h' },
    ])
  })

  it('draftVersion finds what the schema forbids', () => {
    expect(problems(withField(fields, 'csat.target', '101%'))).toContainEqual({
      path: 'goals.1.target',
      message: 'at most 100 %',
    })
    expect(problems(withField(fields, 'slaResponse.parts', '0'))).toEqual([
      { path: 'goals.2.parts', message: 'at least one part' },
    ])
    const none = withoutGoal(withoutGoal(withoutGoal(fields, 'mttr'), 'csat'), 'slaResponse')
    expect(problems(none)).toContainEqual({ path: 'goals', message: 'at least one goal' })
  })

  it('draftVersion reads an added goal', () => {
    const result = draftVersion(withGoal(fields, 'slaResolution', SPEECH), samplePlanVersion, SPEECH)
    expect(result.ok && result.value.goals[3]).toEqual({
      metric: 'slaResolution',
      comparator: 'at least',
      target: { num: 98, den: 100 },
      parts: 1,
    })
  })

  it('draftVersion of the fields of any version is that version', () => {
    const versions = fc.record({
      num: fc.integer({ min: 1, max: 10 ** 9 }),
      parts: fc.integer({ min: 1, max: 100 }),
    })
    fc.assert(
      fc.property(versions, ({ num, parts }) => {
        const goals = samplePlanVersion.goals.map(goal =>
          goal.metric === 'mttr' ? { ...goal, target: { num, den: 1 }, parts } : goal,
        )
        const version: PlanVersion = { ...samplePlanVersion, goals }
        expect(draftVersion(draft(version, SPEECH), samplePlanVersion, SPEECH)).toEqual({
          ok: true,
          value: version,
        })
      }),
    )
  })
})
