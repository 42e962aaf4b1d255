import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Draft, draft } from '../../../admin/goals/draft.ts'
import { withField, withGoal, withoutGoal } from '../../../admin/goals/edit-draft.ts'
import { rebase } from '../../../admin/goals/rebase.ts'
import { SPEECH, samplePlanVersion } from '../../helpers/sample-plan.ts'

const base = draft(samplePlanVersion, SPEECH)
const metrics = (of: Draft) => of.goals.map(goal => goal.metric)

const drafts = fc
  .record({
    csat: fc.constantFrom('99%', '98%', '97%'),
    rate: fc.constantFrom('2%', '3%'),
    isAdded: fc.boolean(),
    isRemoved: fc.boolean(),
  })
  .map(({ csat, rate, isAdded, isRemoved }) => {
    const typed = withField(withField(base, 'csat.target', csat), 'rate', rate)
    const more = isAdded ? withGoal(typed, 'slaResolution', SPEECH) : typed
    return isRemoved ? withoutGoal(more, 'slaResponse') : more
  })

describe('rebase', () => {
  it('rebase keeps what was changed here and takes the rest from theirs', () => {
    const mine = withField(base, 'csat.target', '98%')
    const theirs = withField(withField(base, 'csat.target', '97%'), 'rate', '3%')
    const merged = rebase(mine, base, theirs)
    expect(merged.goals[1]?.target).toBe('98%')
    expect(merged.rate).toBe('3%')
  })

  it('rebase keeps a goal added here and takes one added there', () => {
    const mine = withGoal(base, 'slaResolution', SPEECH)
    expect(metrics(rebase(mine, base, base))).toContain('slaResolution')
    expect(metrics(rebase(base, base, mine))).toContain('slaResolution')
  })

  it('rebase leaves out a goal removed on either side, unless it was changed here', () => {
    const without = withoutGoal(base, 'csat')
    expect(metrics(rebase(without, base, base))).not.toContain('csat')
    expect(metrics(rebase(base, base, without))).not.toContain('csat')
    expect(metrics(rebase(withField(base, 'csat.target', '98%'), base, without))).toContain('csat')
  })

  it('rebase of an untouched draft is theirs; onto the same base it is the draft', () => {
    fc.assert(
      fc.property(drafts, other => {
        expect(rebase(base, base, other)).toEqual(other)
        expect(rebase(other, base, base)).toEqual(other)
      }),
    )
  })
})
