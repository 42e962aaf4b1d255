import { expect, it } from 'vitest'
import { draft } from '../../../admin/goals/draft.ts'
import { draftVersion } from '../../../admin/goals/draft-version.ts'
import { withField } from '../../../admin/goals/edit-draft.ts'
import { ruleValues } from '../../../admin/goals/rules.ts'
import { versionOf } from '../../../admin/goals/version-of.ts'
import { DEFAULT_SPLIT, type PlanVersion } from '../../../core/model/plan.ts'
import { cents, instant } from '../../../core/model/units.ts'
import { SPEECH, samplePlanVersion } from '../../helpers/sample-plan.ts'

const full: PlanVersion = {
  ...samplePlanVersion,
  funding: { kind: 'per-head', amount: cents(150_000) },
  fullShares: null,
  gates: [{ n: 2, of: ['csat', 'slaResponse'] }],
  cap: cents(1_500_000),
  floor: cents(100_000),
  unearned: 'charity',
  split: {
    ...{ ...DEFAULT_SPLIT, basis: 'hours', days: 'working', policy: 'fixed-pool', waitingDays: 90 },
    ...{ minimumHours: 2_000, activeOnLastDay: true, leaveCounts: false, personCap: cents(300_000) },
  },
  note: 'Agreed with everybody',
}

it('versionOf gives back every rule of a version', () => {
  const { goals: _, ...rules } = full
  expect(versionOf(full, ruleValues(full))).toEqual(rules)
})

it('versionOf begins in the month that was typed, and a version that was saved keeps its own', () => {
  const typed = { ...ruleValues(full), effective: '2026-10' }
  expect(versionOf(full, typed).effective).toBe('2026-10')
  const saved = { ...full, savedAt: instant(0) }
  expect(ruleValues(saved).effective).toBe('')
  expect(versionOf(saved, ruleValues(saved)).effective).toBe(full.effective)
})

it('versionOf leaves out what is at its default', () => {
  const { goals: _, ...rules } = samplePlanVersion
  expect(versionOf(samplePlanVersion, ruleValues({ ...samplePlanVersion, split: DEFAULT_SPLIT }))).toEqual(
    rules,
  )
})

it('draftVersion of the fields of a version with every rule is that version', () => {
  expect(draftVersion(draft(full, SPEECH), full, SPEECH)).toEqual({ ok: true, value: full })
  const typed = withField(withField(draft(full, SPEECH), 'cap', ''), 'floor', '')
  const read = draftVersion(typed, full, SPEECH)
  expect(read.ok && [read.value.cap, read.value.floor]).toEqual([undefined, undefined])
})

it('draftVersion does not read a rate that another funding hides', () => {
  const hidden = withField(draft(full, SPEECH), 'rate', 'x')
  expect(draftVersion(hidden, full, SPEECH).ok).toBe(true)
  expect(draftVersion(withField(hidden, 'funding', 'rate'), full, SPEECH).ok).toBe(false)
})
