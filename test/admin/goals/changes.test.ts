import { describe, expect, it } from 'vitest'
import { changes, changeText } from '../../../admin/goals/changes.ts'
import { type Draft, draft } from '../../../admin/goals/draft.ts'
import { withField, withGoal, withoutGoal } from '../../../admin/goals/edit-draft.ts'
import { instant } from '../../../core/model/units.ts'
import { SPEECH, samplePlanVersion } from '../../helpers/sample-plan.ts'

const saved = draft(samplePlanVersion, SPEECH)
const texts = (next: Draft) => changes(next, saved, SPEECH).map(changeText)

describe('changes', () => {
  it('changes of an untouched draft are none', () => {
    expect(texts(saved)).toEqual([])
  })

  it('changes tell a field with what it was and what it is', () => {
    expect(changes(withField(saved, 'csat.target', '98%'), saved, SPEECH)).toEqual([
      { field: 'csat.target', title: 'Satisfaction', from: '99%', to: '98%' },
    ])
  })

  it('changes leave out another way to write the same value', () => {
    const typed = withField(withField(saved, 'csat.target', '99.0 %'), 'mttr.target', '5:00')
    expect(texts(withField(typed, 'revenue', '832000'))).toEqual([])
  })

  it('changes count a text that cannot be read', () => {
    expect(texts(withField(saved, 'rate', 'x'))).toEqual(['Pool rate 2% to x'])
  })

  it('changes count an added and a removed goal once each', () => {
    const typed = withoutGoal(withGoal(saved, 'slaResolution', SPEECH), 'csat')
    expect(texts(typed)).toEqual(['Resolution SLA added', 'Satisfaction removed'])
  })

  it('changes count the first month of a plan that nobody saved, and of no other', () => {
    expect(texts(withField(saved, 'effective', '2026-10'))).toEqual([
      'First month it rules 2026-11 to 2026-10',
    ])
    const kept = draft({ ...samplePlanVersion, savedAt: instant(0) }, SPEECH)
    expect([changes(kept, saved, SPEECH), changes(saved, kept, SPEECH)]).toEqual([[], []])
  })

  it('changes undone are none again', () => {
    expect(texts(withField(withField(saved, 'csat.target', '98%'), 'csat.target', '99%'))).toEqual([])
  })
})
