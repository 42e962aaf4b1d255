import { describe, expect, it } from 'vitest'
import { draft } from '../../../admin/goals/draft.ts'
import { fieldProblems } from '../../../admin/goals/field-problems.ts'
import { instant } from '../../../core/model/units.ts'
import { SPEECH, samplePlanVersion } from '../../helpers/sample-plan.ts'

const fieldOf = (path: string) =>
  fieldProblems([{ path, message: 'x' }], draft(samplePlanVersion, SPEECH))[0]?.field

describe('fieldProblems', () => {
  it('fieldProblems finds the field of a path', () => {
    const paths = ['goals.1.target', 'goals.0.parts', 'funding.rate', 'fullShares', 'goals.1.target.num']
    expect(paths.map(fieldOf)).toEqual(['csat.target', 'mttr.parts', 'rate', 'fullShares', 'csat.target'])
  })

  it('fieldProblems blames no field for the rest', () => {
    expect(['', 'goals', 'goals.9.target', 'funding.kind'].map(fieldOf)).toEqual([null, null, null, null])
  })

  it('fieldProblems finds the first month only where the plan asks for it', () => {
    const saved = draft({ ...samplePlanVersion, savedAt: instant(0) }, SPEECH)
    expect(fieldOf('effective')).toBe('effective')
    expect(fieldProblems([{ path: 'effective', message: 'closed' }], saved)[0]?.field).toBeNull()
  })

  it('fieldProblems makes a sentence of a message', () => {
    const [problem] = fieldProblems(
      [{ path: '', message: 'at most 100 %' }],
      draft(samplePlanVersion, SPEECH),
    )
    expect(problem?.sentence).toBe('At most 100 %.')
  })
})
