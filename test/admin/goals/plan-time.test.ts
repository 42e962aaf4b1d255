import { describe, expect, it } from 'vitest'
import type { TeamPlan } from '../../../admin/api.ts'
import {
  edited,
  isLocked,
  lockedBySave,
  sentVersion,
  startsIn,
  withSaved,
} from '../../../admin/goals/plan-time.ts'
import { stateSentence } from '../../../admin/goals/state-sentence.ts'
import type { PlanVersion } from '../../../core/model/plan.ts'
import { type Instant, instant } from '../../../core/model/units.ts'
import { SPEECH, samplePlanVersion, teamPlan } from '../../helpers/sample-plan.ts'

const at = instant(Date.parse('2026-11-02T10:00:00Z'))
const owed: PlanVersion = { ...samplePlanVersion, rehearsal: false, effective: '2026-09', savedAt: at }
const december: PlanVersion = { ...owed, effective: '2026-12' }
const withVersions = (...versions: readonly PlanVersion[]): TeamPlan => ({
  ...teamPlan(1),
  plan: { currency: 'USD', versions },
})
const speech = { ...SPEECH, zone: 'UTC', now: at as Instant }

describe('startsIn', () => {
  it('startsIn is next month once the running one is locked', () => {
    expect(isLocked(withVersions(owed))).toBe(true)
    expect(startsIn(withVersions(owed), owed)).toBe('2026-12')
  })

  it('startsIn is the running month for a rehearsal, and next month once it counts', () => {
    const rehearsal = { ...samplePlanVersion, savedAt: at }
    expect(startsIn(withVersions(rehearsal), rehearsal)).toBe('2026-11')
    expect(startsIn(withVersions(rehearsal), { ...rehearsal, rehearsal: false })).toBe('2026-12')
  })

  it('startsIn of a plan that nobody has saved is its own month, also one that is over', () => {
    const early = { ...samplePlanVersion, effective: '2025-10' }
    expect(startsIn(teamPlan(1), early)).toBe('2025-10')
    expect(sentVersion(teamPlan(1), early, false).effective).toBe('2025-10')
  })
})

describe('edited', () => {
  it('edited is next month where this one is locked', () => {
    expect(edited(withVersions(owed, december))).toBe(december)
    expect(edited(withVersions(owed))).toBe(owed)
  })

  it('sentVersion of a correction names the running month', () => {
    expect(sentVersion(withVersions(owed), owed, true).effective).toBe('2026-11')
    expect(sentVersion(withVersions(owed), owed, false).effective).toBe('2026-12')
    expect(sentVersion(teamPlan(1), samplePlanVersion, false).effective).toBe('2026-11')
  })

  it('withSaved leaves the versions of other months alone', () => {
    const next = withSaved(withVersions(owed, december), { ...december, fullShares: 9 }, 2, '2026-12')
    expect(next.plan.versions.map(version => [version.effective, version.fullShares])).toEqual([
      ['2026-09', 8],
      ['2026-12', 9],
    ])
  })
})

describe('lockedBySave', () => {
  it('lockedBySave of a first plan that counts is every month from its first to the running one', () => {
    const first = { ...samplePlanVersion, rehearsal: false, effective: '2026-10' }
    expect(lockedBySave(teamPlan(1), first)).toEqual(['2026-10', '2026-11'])
    expect(lockedBySave(teamPlan(1), { ...first, effective: '2026-12' })).toEqual([])
    expect(lockedBySave(teamPlan(1), { ...first, rehearsal: true })).toEqual([])
  })

  it('lockedBySave is nothing for a plan that was saved before, since it starts next month', () => {
    const rehearsal = { ...samplePlanVersion, savedAt: at }
    expect(lockedBySave(withVersions(owed), owed)).toEqual([])
    expect(lockedBySave(withVersions(rehearsal), { ...rehearsal, rehearsal: false })).toEqual([])
  })
})

describe('stateSentence', () => {
  it('stateSentence promises nothing about a save to who may not save', () => {
    const locked = withVersions({ ...owed, effective: '2025-01' }, owed)
    for (const plan of [locked, withVersions(owed), teamPlan(1)])
      expect(stateSentence(plan, speech, false)).not.toMatch(/save/)
  })

  it('stateSentence of a locked month says when what is saved starts', () => {
    expect(stateSentence(withVersions({ ...owed, effective: '2025-01' }, owed), speech)).toBe(
      'Version 2, in force since 1 September 2026. November is locked; what you save here starts 1 December.',
    )
  })

  it('stateSentence of a rehearsal says that nothing is owed', () => {
    expect(stateSentence(teamPlan(1), speech)).toMatch(/^November is a rehearsal: nothing is owed/)
  })
})
