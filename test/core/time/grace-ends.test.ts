import { describe, expect, it } from 'vitest'
import type { Schedule } from '../../../core/model/schedule.ts'
import { graceEnds } from '../../../core/time/grace-ends.ts'
import { monthPeriod } from '../../../core/time/period.ts'
import { ALWAYS, at, NINE_TO_FIVE, ZONE } from '../../helpers/november.ts'

const day = [[540, 1020]] as const
const OFFICE: Schedule = { ...ALWAYS, week: { 1: day, 2: day, 3: day, 4: day, 5: day } }
const of = (month: string, schedule = OFFICE) => graceEnds(schedule, monthPeriod(ZONE, month))

describe('graceEnds', () => {
  it('graceEnds is the midnight after the third working day: November is final on 4 December', () => {
    expect(of('2026-11')).toBe(at('2026-12-04T00:00:00-05:00'))
  })

  it('graceEnds leaves out weekends and holidays', () => {
    // 1 August 2026 is a Saturday.
    expect(of('2026-07')).toBe(at('2026-08-06T00:00:00-04:00'))
    expect(of('2026-07', { ...OFFICE, holidays: ['2026-08-03'] })).toBe(at('2026-08-07T00:00:00-04:00'))
    expect(of('2026-07', NINE_TO_FIVE)).toBe(at('2026-08-04T00:00:00-04:00'))
  })

  it('graceEnds is three calendar days where the desk is never open', () => {
    expect(of('2026-11', { ...ALWAYS, week: {} })).toBe(at('2026-12-04T00:00:00-05:00'))
  })
})
