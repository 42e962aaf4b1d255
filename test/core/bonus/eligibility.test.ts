import { describe, expect, it } from 'vitest'
import { eligibility } from '../../../core/bonus/eligibility.ts'
import { monthDays } from '../../../core/bonus/month-days.ts'
import type { Person } from '../../../core/model/person.ts'
import { DEFAULT_SPLIT, type SplitRules } from '../../../core/model/plan.ts'
import { DAYS, person, spell, TEAM } from '../../helpers/a-person.ts'
import { ALWAYS, NOVEMBER } from '../../helpers/november.ts'

const of = (known: Partial<Person>, rules: Partial<SplitRules> = {}, month = DAYS) =>
  eligibility(person('ada', known), TEAM, { ...DEFAULT_SPLIT, ...rules }, month)

describe('eligibility', () => {
  it('eligibility of somebody who is there all month is every day, with nothing to explain', () => {
    expect(of({})).toMatchObject({ days: 30, ofDays: 30, employed: 30, reasons: [] })
    expect(of({})?.firstDay).not.toBeNull()
  })

  it('eligibility of who was not in the team in the month is null', () => {
    expect(of({ spells: [] })).toBeNull()
    expect(of({ spells: [spell({ team: 'sales' })] })).toBeNull()
    expect(of({ spells: [spell({ to: '2026-10-31' })] })).toBeNull()
    expect(of({ spells: [spell({ from: '2026-12-01' })] })).toBeNull()
  })

  it('eligibility counts the day of joining and the last day, and says both', () => {
    const found = of({ spells: [spell({ from: '2026-11-10', to: '2026-11-12' })] })
    expect(found).toMatchObject({ days: 3, firstDay: null })
    expect(found?.reasons).toEqual(['Joined on 10 November', 'Left on 12 November'])
  })

  it('eligibility begins after the waiting period of the whole employment', () => {
    const spells = [
      spell({ team: 'sales', from: '2026-08-01', to: '2026-10-31' }),
      spell({ from: '2026-11-01' }),
    ]
    expect(of({ spells }, { waitingDays: 90 })).toMatchObject({ days: 30 })
    const joined = of({ spells: [spell({ from: '2026-10-15' })] }, { waitingDays: 30 })
    expect(joined).toMatchObject({ days: 17, firstDay: null })
    expect(joined?.reasons).toEqual(['Waits 30 days and takes part from 14 November'])
  })

  it('eligibility of a transfer counts each team for its own days', () => {
    const spells = [spell({ to: '2026-11-15' }), spell({ team: 'sales', from: '2026-11-16' })]
    const here = of({ spells })
    expect(here).toMatchObject({ days: 15, employed: 30, reasons: ['Moved to another team on 16 November'] })
    const there = eligibility(person('ada', { spells }), 'sales', DEFAULT_SPLIT, DAYS)
    expect(there).toMatchObject({ days: 15, reasons: ['Came from another team on 16 November'] })
  })

  it('eligibility leaves out days on leave only where leave does not count', () => {
    const leave = [{ from: '2026-11-28', to: null }]
    expect(of({ leave })).toMatchObject({ days: 30, reasons: [] })
    expect(of({ leave }, { leaveCounts: false })).toMatchObject({
      days: 27,
      reasons: ['On leave: 3 days do not count'],
    })
  })

  it('eligibility below the least hours, or without any entered, is no day at all', () => {
    const months = { '2026-11': { hours: 40_00, overtimeHours: null, earnings: null } }
    expect(of({ months }, { minimumHours: 40_00 })).toMatchObject({ days: 30 })
    expect(of({ months }, { minimumHours: 80_00 })).toMatchObject({
      days: 0,
      reasons: ['40 hours in the month, and the plan asks for 80 hours'],
    })
    expect(of({}, { minimumHours: 80_00 })?.days).toBe(0)
  })

  it('eligibility may ask for who is employed on the last day, in whichever team', () => {
    const gone = { spells: [spell({ to: '2026-11-29' })] }
    expect(of(gone, { activeOnLastDay: true })).toMatchObject({ days: 0 })
    const moved = [spell({ to: '2026-11-15' }), spell({ team: 'sales', from: '2026-11-16' })]
    expect(of({ spells: moved }, { activeOnLastDay: true })).toMatchObject({ days: 15 })
  })

  it('eligibility by working days counts those alone', () => {
    const { 0: _, 6: __, ...week } = ALWAYS.week
    const working = monthDays(NOVEMBER, 'working', { ...ALWAYS, week })
    // The 14th is a Saturday.
    expect(of({ spells: [spell({ from: '2026-11-14' })] }, {}, working)).toMatchObject({
      days: 11,
      ofDays: 21,
    })
  })
})
