import { describe, expect, it } from 'vitest'
import { draft } from '../../../admin/goals/draft.ts'
import {
  comparatorsOf,
  scorecardWarning,
  unusedMetrics,
  withField,
  withGoal,
  withoutGoal,
} from '../../../admin/goals/edit-draft.ts'
import { SPEECH, samplePlanVersion } from '../../helpers/sample-plan.ts'

const saved = draft(samplePlanVersion, SPEECH)

describe('withField', () => {
  it('withField changes one field and nothing else', () => {
    const typed = withField(saved, 'csat.target', '98%')
    expect(typed.goals[1]).toEqual({ ...saved.goals[1], target: '98%' })
    expect(withField(typed, 'csat.target', '99%')).toEqual(saved)
    expect(withField(saved, 'rate', '3%')).toEqual({ ...saved, rate: '3%' })
  })
})

describe('withGoal', () => {
  it('withGoal adds a goal that withoutGoal takes away', () => {
    const more = withGoal(saved, 'slaResolution', SPEECH)
    expect(more.goals[3]).toEqual({
      metric: 'slaResolution',
      comparator: 'at least',
      target: '98%',
      parts: '1 part',
      minimum: '',
      below: 'judged',
      mode: 'share',
      points: '',
      ramp: '',
    })
    expect(withoutGoal(more, 'slaResolution')).toEqual(saved)
  })

  it('withGoal starts a time below five hours', () => {
    const more = withGoal(withoutGoal(saved, 'mttr'), 'mttr', SPEECH)
    expect(more.goals.at(-1)).toMatchObject({ comparator: 'below', target: '5 h' })
  })
})

describe('unusedMetrics', () => {
  it('unusedMetrics are those without a goal', () => {
    expect(unusedMetrics(saved)).toContain('slaResolution')
    expect(unusedMetrics(saved)).not.toContain('csat')
    expect(unusedMetrics(withGoal(saved, 'slaResolution', SPEECH))).not.toContain('slaResolution')
  })
})

describe('scorecardWarning', () => {
  it('scorecardWarning comes with the fifth goal', () => {
    expect([0, 1, 4].map(scorecardWarning)).toEqual([null, null, null])
    expect(scorecardWarning(5)).toMatch(/^5 goals are many\./)
  })
})

describe('comparatorsOf', () => {
  it('comparatorsOf keeps to what can be met', () => {
    expect(comparatorsOf('mttr')).toEqual(['below', 'at most'])
    expect(comparatorsOf('csat')).toEqual(['above', 'at least'])
  })
})
