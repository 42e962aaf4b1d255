import { describe, expect, it } from 'vitest'
import { editStarts, type PlanEditMode, type PlanEditTime, planEdit } from '../../../core/bonus/plan-edit.ts'
import { versionAt } from '../../../core/bonus/version-at.ts'
import type { Plan, PlanVersion } from '../../../core/model/plan.ts'
import { instant } from '../../../core/model/units.ts'
import { plan } from '../../helpers/a-plan.ts'

const NOW: PlanEditTime = { month: '2026-11', closed: '2026-10' }
const saved = plan({ effective: '2026-03', savedAt: instant(1) })
const whole = (...versions: readonly PlanVersion[]): Plan => ({ currency: 'USD', versions })
const edited = plan({ effective: '2026-03', fullShares: 9 })
const months = (result: ReturnType<typeof planEdit>) =>
  result.ok
    ? result.value.versions.map(({ effective, fullShares }) => [effective, fullShares])
    : result.problems

const edit = (version: PlanVersion, mode: PlanEditMode, before = whole(saved), time = NOW) =>
  planEdit(before, version, time, mode)

describe('planEdit', () => {
  it('planEdit in a month that has begun starts next month, and this month keeps its rules', () => {
    const result = edit(edited, 'next-month')
    expect(months(result)).toEqual([
      ['2026-03', 8],
      ['2026-12', 9],
    ])
    expect(result.ok && versionAt(result.value, '2026-11')).toEqual(saved)
  })

  it('planEdit keeps one version a month: a second edit takes the place of the first', () => {
    const first = edit(edited, 'next-month')
    const second = first.ok && edit({ ...edited, fullShares: 10 }, 'next-month', first.value)
    expect(second && months(second)).toEqual([
      ['2026-03', 8],
      ['2026-12', 10],
    ])
  })

  it('planEdit may start in a later month that the version names', () => {
    expect(months(edit({ ...edited, effective: '2027-04' }, 'next-month'))).toEqual([
      ['2026-03', 8],
      ['2027-04', 9],
    ])
  })

  it('planEdit of a rehearsal is in force at once, as long as it stays a rehearsal and the month is open', () => {
    const before = whole({ ...saved, rehearsal: true })
    const again = { ...edited, rehearsal: true }
    expect(months(edit(again, 'next-month', before))).toContainEqual(['2026-11', 9])
    expect(months(edit(edited, 'next-month', before))).toContainEqual(['2026-12', 9])
    const closed = { month: '2026-11', closed: '2026-11' }
    expect(months(edit(again, 'next-month', before, closed))).toContainEqual(['2026-12', 9])
  })

  it('planEdit corrects a running month with a reason, which stays with the version', () => {
    const result = edit({ ...edited, effective: '2026-11' }, { correction: ' A slip in the target. ' })
    expect(months(result)).toEqual([
      ['2026-03', 8],
      ['2026-11', 9],
    ])
    expect(result.ok && result.value.versions[1]?.correction).toBe('A slip in the target.')
  })

  it('planEdit forgets the reason of a correction that a later change takes over', () => {
    const result = edit({ ...edited, correction: 'A slip.' }, 'next-month')
    expect(result.ok && 'correction' in result.value.versions[1]!).toBe(false)
  })

  it.each([
    ['correction', { ...edited, effective: '2026-11' }, { correction: 'oops' }],
    ['effective', { ...edited, effective: '2026-10' }, { correction: 'A slip in the target.' }],
    ['effective', { ...edited, effective: '2019-01' }, { correction: 'A slip in the target.' }],
    ['effective', { ...edited, effective: '2026-12' }, { correction: 'A slip in the target.' }],
    ['effective', { ...edited, effective: '2026-12' }, 'first'],
  ] as const)('planEdit names %s when it refuses, and saves nothing', (path, version, mode) => {
    expect(edit(version, mode)).toMatchObject({ ok: false, problems: [{ path }] })
  })

  it('planEdit of the first plan begins in any month that is not closed', () => {
    const { savedAt: _, ...fresh } = saved
    const time = { month: '2026-11', closed: null }
    expect(months(edit({ ...edited, effective: '2026-09' }, 'first', whole(fresh), time))).toEqual([
      ['2026-09', 9],
    ])
    expect(edit({ ...edited, effective: '2026-10' }, 'first', whole(fresh))).toMatchObject({
      ok: false,
      problems: [{ path: 'effective', message: '2026-10 is closed. Begin with 2026-11 or later' }],
    })
  })
})

describe('editStarts', () => {
  it('editStarts says the month before anything is saved', () => {
    expect(editStarts(whole(saved), edited, NOW)).toBe('2026-12')
    expect(editStarts(whole(saved), edited, { month: '2026-12', closed: null })).toBe('2027-01')
  })
})
