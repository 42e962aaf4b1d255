import { describe, expect, it } from 'vitest'
import { hoursEditSchema, hoursSaveSchema } from '../../../core/model/hours-edit.ts'
import { parsed } from '../../../core/model/settings.ts'

const week = {
  1: [
    [480, 720],
    [780, 1080],
  ],
}
const schedule = { week, holidays: ['2026-12-25', '--01-01'], overrides: { '2026-12-24': [[480, 720]] } }
const target = { time: 3_600_000, clock: 'business' }
const policy = {
  priorities: { High: { response: target, resolution: null } },
  other: { response: null, resolution: null },
}

const pathsOf = (value: unknown) => {
  const result = parsed(hoursEditSchema, value)
  return result.ok ? [] : result.problems.map(({ path }) => path)
}
const withSchedule = (known: object) => ({ schedule: { ...schedule, ...known }, policy: null })

describe('hoursEditSchema', () => {
  it('hoursEditSchema takes several segments a day, both kinds of holidays, half days and a policy', () => {
    expect(pathsOf({ schedule, policy })).toEqual([])
    expect(pathsOf({ schedule, policy: null })).toEqual([])
    expect(pathsOf(withSchedule({ overrides: { '2026-12-24': [] } }))).toEqual([])
  })

  it.each([
    [
      'schedule.week.1.1',
      withSchedule({
        week: {
          1: [
            [480, 720],
            [700, 1080],
          ],
        },
      }),
    ],
    [
      'schedule.week.1.1',
      withSchedule({
        week: {
          1: [
            [780, 1080],
            [480, 720],
          ],
        },
      }),
    ],
    ['schedule.week.1.0', withSchedule({ week: { 1: [[720, 720]] } })],
    ['schedule.week', withSchedule({ week: {} })],
    ['schedule.week', withSchedule({ week: { 1: [] } })],
    ['schedule.overrides.2026-12-24.0', withSchedule({ overrides: { '2026-12-24': [[720, 480]] } })],
    ['schedule.holidays.0', withSchedule({ holidays: ['12-25'] })],
    ['schedule', withSchedule({ zone: 'Europe/Rome' })],
    [
      'policy.other.response.time',
      { schedule, policy: { ...policy, other: { response: { ...target, time: 0 }, resolution: null } } },
    ],
    [
      'policy.other.response.time',
      { schedule, policy: { ...policy, other: { response: { ...target, time: 4e10 }, resolution: null } } },
    ],
  ])('hoursEditSchema names %s when it is wrong', (path, value) => {
    expect(pathsOf(value)).toContain(path)
  })
})

describe('hoursSaveSchema', () => {
  it('hoursSaveSchema wants the revision as well', () => {
    expect(parsed(hoursSaveSchema, { schedule, policy }).ok).toBe(false)
    expect(parsed(hoursSaveSchema, { revision: 3, schedule, policy }).ok).toBe(true)
  })
})
