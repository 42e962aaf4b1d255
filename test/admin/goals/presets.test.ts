import { describe, expect, it } from 'vitest'
import { draft } from '../../../admin/goals/draft.ts'
import { draftVersion } from '../../../admin/goals/draft-version.ts'
import { withField, withGoal } from '../../../admin/goals/edit-draft.ts'
import { presetOf, withPreset } from '../../../admin/goals/presets.ts'
import { SPEECH, samplePlanVersion } from '../../helpers/sample-plan.ts'

const saved = draft(samplePlanVersion, SPEECH)
const version = (of: typeof saved) => {
  const read = draftVersion(of, samplePlanVersion, SPEECH)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.value
}

describe('withPreset', () => {
  it.each(['equal', 'all', 'tiers'] as const)(
    'withPreset %s is what presetOf then finds, and can be saved',
    preset => {
      const next = withPreset(saved, preset, SPEECH)
      expect(presetOf(next, SPEECH)).toBe(preset)
      expect(version(next).goals.length).toBe(3)
      expect(withPreset(next, preset, SPEECH)).toEqual(next)
    },
  )

  it('withPreset all asks for every goal at once', () => {
    expect(version(withPreset(saved, 'all', SPEECH)).gates).toEqual([
      { n: 3, of: ['mttr', 'csat', 'slaResponse'] },
    ])
  })

  it('withPreset tiers pays half close to the target and all of it there', () => {
    const points = withPreset(saved, 'tiers', SPEECH).goals.map(goal => goal.points)
    expect(points).toEqual([
      '6 h pays 50%\n5 h pays 100%',
      '98% pays 50%\n99% pays 100%',
      '96% pays 50%\n98% pays 100%',
    ])
  })

  it('withPreset keeps a gate on profit a gate', () => {
    const more = withGoal(saved, 'profit', SPEECH)
    for (const preset of ['equal', 'all', 'tiers'] as const)
      expect(withPreset(more, preset, SPEECH).goals[3]?.mode).toBe('gate')
  })

  it('presetOf knows a plan of its own', () => {
    expect(presetOf(withField(saved, 'csat.parts', '2'), SPEECH)).toBeNull()
    expect(presetOf(withField(saved, 'gates', '2 of Satisfaction, First response'), SPEECH)).toBeNull()
    expect(presetOf(saved, SPEECH)).toBe('equal')
  })
})
