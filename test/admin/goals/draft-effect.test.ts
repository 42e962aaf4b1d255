import { describe, expect, it } from 'vitest'
import { changes } from '../../../admin/goals/changes.ts'
import { type Draft, draft } from '../../../admin/goals/draft.ts'
import { draftEffect } from '../../../admin/goals/draft-effect.ts'
import { draftVersion } from '../../../admin/goals/draft-version.ts'
import { withField, withGoal } from '../../../admin/goals/edit-draft.ts'
import { effectText } from '../../../admin/goals/effect-text.ts'
import { SPEECH, samplePlanVersion } from '../../helpers/sample-plan.ts'
import { sampleSnapshot } from '../../helpers/sample-snapshot.ts'

const saved = draft(samplePlanVersion, SPEECH)
const speech = { ...SPEECH, zone: sampleSnapshot.zone, now: sampleSnapshot.now }

function effectOf(typed: Draft) {
  const version = draftVersion(typed, samplePlanVersion, SPEECH)
  if (!version.ok) throw new Error('the draft is readable')
  return draftEffect(version.value, sampleSnapshot)
}

function said(typed: Draft): string {
  const pieces = effectText(
    changes(typed, saved, SPEECH),
    effectOf(typed),
    effectOf(saved),
    'November',
    speech,
  )
  return pieces.map(piece => piece.text).join('')
}

describe('draftEffect', () => {
  it('draftEffect of the saved version is what the wall shows', () => {
    const effect = effectOf(saved)
    expect([effect.amount, effect.all, effect.met]).toEqual([1_109_300, 1_664_000, 2])
    expect(effect.goals.map(goal => goal.verdict)).toEqual(['holding', 'missing', 'holding'])
  })

  it('draftEffect judges on the exact value: 237 of 240 is 98.75 %', () => {
    expect(effectOf(withField(saved, 'csat.target', '98.75%')).met).toBe(2)
    expect(effectOf(withField(saved, 'csat.target', '98.749999%')).met).toBe(3)
    const atLeast = withField(withField(saved, 'csat.target', '98.75%'), 'csat.comparator', 'at least')
    expect(effectOf(atLeast).met).toBe(3)
  })

  it('draftEffect does not know a metric the snapshot does not carry, and pays nothing for it', () => {
    const effect = effectOf(withGoal(saved, 'slaResolution', SPEECH))
    expect(effect.goals[3]).toMatchObject({
      id: 'slaResolution',
      value: null,
      verdict: 'not-known',
      amount: 416_000,
    })
    expect(effect.amount).toBe(832_000)
  })

  it('draftEffect shows goal amounts that add up to the pool', () => {
    const effect = effectOf(withField(saved, 'revenue', '$100,000.49'))
    expect(effect.goals.reduce((sum, goal) => sum + goal.amount, 0)).toBe(effect.all)
  })
})

describe('effectText', () => {
  it('effectText names a single change and both amounts', () => {
    expect(said(withField(saved, 'csat.target', '98%'))).toBe(
      'Satisfaction 99% to 98%: if November ended now, $16,640 instead of $11,093, and 3 of 3 goals instead of 2 of 3.',
    )
  })

  it('effectText counts several changes and tells a new pool', () => {
    expect(said(withField(withField(saved, 'rate', '3%'), 'mttr.target', '4 h'))).toBe(
      'These 2 changes: if November ended now, $8,320 instead of $11,093, and 1 of 3 goals instead of 2 of 3.' +
        ' With every goal met, $24,960 instead of $16,640.',
    )
  })

  it('effectText says when the amount stays', () => {
    expect(said(withField(saved, 'mttr.target', '6 h'))).toBe(
      'Resolution time 5 h to 6 h: if November ended now, $11,093, as before.',
    )
  })
})
