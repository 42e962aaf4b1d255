import { describe, expect, it } from 'vitest'
import { entryDifferences } from '../../../admin/history/entry-differences.ts'
import type { AuditAct } from '../../../core/model/audit-entry.ts'
import { HOUR } from '../../../core/model/units.ts'
import { SCHEDULE } from '../../helpers/demo-desk.ts'
import { sampleSpeech } from '../../helpers/rendered.ts'
import { samplePlanVersion } from '../../helpers/sample-plan.ts'

const said = (what: AuditAct, before: unknown, after: unknown) =>
  entryDifferences({ what, before, after }, sampleSpeech).map(
    each => `${each.place}: ${each.before} became ${each.after}`,
  )

describe('entryDifferences', () => {
  it('entryDifferences says a target in the words of the page, and nothing of who saved it when', () => {
    const goals = samplePlanVersion.goals.map(goal =>
      goal.metric === 'mttr' ? { ...goal, target: { num: 6 * HOUR, den: 1 } } : goal,
    )
    const after = { ...samplePlanVersion, goals, author: 'manager', savedAt: 1_795_000_000_000 }
    expect(said('goals', samplePlanVersion, after)).toEqual(['Resolution time, target: 5 h became 6 h'])
  })

  it('entryDifferences says from which month other rules hold, and why a month was corrected', () => {
    const before = { ...samplePlanVersion, effective: '2026-11' }
    const after = { ...before, effective: '2026-12', correction: 'a wrong rate' }
    expect(said('goals', before, after)).toEqual([
      'Rules from: November 2026 became December 2026',
      'Why a running month was corrected: null became a wrong rate',
    ])
  })

  it('entryDifferences compares new hours and promises with the version before them', () => {
    const version = (from: number | null, change: object) => ({ from, schedule: { ...SCHEDULE, ...change } })
    const first = version(null, { holidays: ['2026-12-25'] })
    const second = version(1_795_000_000_000, {
      week: { ...SCHEDULE.week, 5: [[480, 720]] },
      holidays: ['2026-12-25', '--01-01'],
    })
    const promised = { response: { time: HOUR, clock: 'business' }, resolution: null }
    expect(
      said(
        'schedule',
        { schedules: [first], policies: [] },
        {
          schedules: [first, second],
          policies: [
            {
              from: null,
              policy: { priorities: { P1: promised }, other: { response: null, resolution: null } },
            },
          ],
        },
      ),
    ).toEqual([
      'Weekly hours, Friday: 08:00-18:00 became 08:00-12:00',
      'Holidays: null became --01-01',
      'Promises, P1, First response within: null became 1 h, business hours',
    ])
  })

  it('entryDifferences of a plan that it cannot read falls back on its plain values', () => {
    expect(said('goals', null, { rehearsal: true })).toEqual(['Rehearsal: null became yes'])
  })
})
