import { describe, expect, it } from 'vitest'
import {
  deskChanges,
  deskDifferences,
  discardedDesk,
  mergedDesk,
  metDesk,
  openedDesk,
  savedDesk,
  savedFields,
  theirChanges,
} from '../../../admin/goals/desk.ts'
import { draftVersion } from '../../../admin/goals/draft-version.ts'
import { withField } from '../../../admin/goals/edit-draft.ts'
import type { PlanVersion } from '../../../core/model/plan.ts'
import { basisPoints, cents } from '../../../core/model/units.ts'
import { SPEECH, samplePlanVersion, teamPlan } from '../../helpers/sample-plan.ts'

const plan = teamPlan(4)
const fields = savedFields(plan)
const draft = withField(fields, 'csat.target', '98%')
const raised: PlanVersion = {
  ...samplePlanVersion,
  funding: { kind: 'rate', rate: basisPoints(300), revenue: cents(83_200_000) },
}
const theirs = teamPlan(5, raised)

describe('openedDesk', () => {
  it('openedDesk without a kept draft has no changes', () => {
    expect(deskChanges(openedDesk(plan, null))).toEqual([])
  })

  it('openedDesk takes up a kept draft, also when only the revision moved', () => {
    const desk = openedDesk(teamPlan(9), { revision: 4, base: samplePlanVersion, draft })
    expect(desk).toEqual({ plan: teamPlan(9), draft, theirs: null })
  })

  it('openedDesk holds a kept draft against goals that were saved since', () => {
    const desk = openedDesk(theirs, { revision: 4, base: samplePlanVersion, draft })
    expect(desk.theirs).toBe(theirs)
    expect(desk.draft).toBe(draft)
  })
})

describe('metDesk', () => {
  it('metDesk takes over what others saved when there is no draft', () => {
    const desk = metDesk({ plan, draft: fields, theirs: null }, theirs)
    expect(desk).toEqual({ plan: theirs, draft: savedFields(theirs), theirs: null })
  })

  it('metDesk never touches a draft that differs', () => {
    expect(metDesk({ plan, draft, theirs: null }, theirs)).toEqual({ plan, draft, theirs })
  })

  it('metDesk sees no conflict when both did the same', () => {
    const same = withField(fields, 'rate', '3%')
    const desk = metDesk({ plan, draft: same, theirs: null }, theirs)
    expect(desk.theirs).toBeNull()
    expect(deskChanges(desk)).toEqual([])
  })
})

describe('mergedDesk', () => {
  const conflict = { plan, draft, theirs }

  it('mergedDesk puts the own changes on top of theirs', () => {
    const desk = mergedDesk(conflict)
    expect(desk.draft.rate).toBe('3%')
    expect(deskChanges(desk)).toEqual(deskDifferences(conflict))
    expect(deskChanges(desk).map(change => change.field)).toEqual(['csat.target'])
  })

  it('theirChanges tell what somebody else changed, and nothing without a conflict', () => {
    expect(theirChanges(conflict)).toEqual([{ field: 'rate', title: 'Pool rate', from: '2%', to: '3%' }])
    expect(theirChanges({ plan, draft, theirs: null })).toEqual([])
  })

  it('discardedDesk of a conflict is theirs', () => {
    expect(discardedDesk(conflict)).toEqual({ plan: theirs, draft: savedFields(theirs), theirs: null })
  })
})

describe('savedDesk', () => {
  it('savedDesk keeps what was typed while the save was on its way', () => {
    const version = draftVersion(draft, samplePlanVersion, SPEECH)
    if (!version.ok) throw new Error('the draft is readable')
    const later = withField(draft, 'rate', '3%')
    const desk = savedDesk({ plan, draft: later, theirs: null }, draft, teamPlan(5, version.value))
    expect(desk.plan.revision).toBe(5)
    expect(deskChanges(desk).map(change => change.field)).toEqual(['rate'])
  })
})
