import { describe, expect, it } from 'vitest'
import { consequenceText } from '../../../admin/hours/consequence-text.ts'
import { holidayText, weekdayText } from '../../../admin/hours/holiday-text.ts'
import { emptyPriority, hoursDraft } from '../../../admin/hours/hours-draft.ts'
import { hoursEdit, openMinutes } from '../../../admin/hours/hours-edit.ts'
import type { ScheduleAnswer } from '../../../admin/hours/schedule-answer.ts'
import type { SlaPolicy } from '../../../core/model/policy.ts'
import { HOUR, type Instant, type Millis } from '../../../core/model/units.ts'
import { NOW, SCHEDULE, ZONE } from '../../helpers/demo-desk.ts'
import { sampleSpeech } from '../../helpers/rendered.ts'

const schedule = {
  ...SCHEDULE,
  holidays: ['--12-25', '2026-09-07'],
  overrides: { '2026-12-24': [[480, 720]] as const },
}
const policy: SlaPolicy = {
  priorities: { P1: { response: { time: (HOUR / 4) as Millis, clock: '24x7' }, resolution: null } },
  other: {
    response: { time: HOUR, clock: 'business' },
    resolution: { time: (8 * HOUR) as Millis, clock: 'business' },
  },
}
const answer: ScheduleAnswer = {
  revision: 1,
  zone: ZONE,
  schedules: [{ from: null, schedule }],
  policies: [{ from: null, policy }],
}
const saved = hoursDraft(answer, NOW, sampleSpeech)

describe('hoursDraft', () => {
  it('hoursDraft shows the version in force, dated holidays before those of every year', () => {
    expect(saved.week[1]).toBe('08:00-18:00')
    expect(saved.holidays).toEqual(['2026-09-07', '--12-25'])
    expect(saved.overrides).toEqual([{ date: '2026-12-24', hours: '08:00-12:00' }])
    expect(saved.priorities?.map(each => each.name)).toEqual(['P1', null])
    expect(saved.priorities?.[0]?.response).toEqual({ time: '15 min', clock: '24x7' })
  })

  it('hoursDraft leaves out a version that is yet to come', () => {
    const later = { from: (NOW + HOUR) as Instant, schedule: { ...schedule, week: {} } }
    expect(
      hoursDraft({ ...answer, schedules: [...answer.schedules, later] }, NOW, sampleSpeech).week[1],
    ).toBe('08:00-18:00')
  })

  it('hoursDraft promises nothing where there is no policy', () => {
    expect(hoursDraft({ ...answer, policies: [] }, NOW, sampleSpeech).priorities).toBeNull()
  })
})

describe('hoursEdit', () => {
  it('hoursEdit of an untouched draft is what is saved', () => {
    const edit = hoursEdit(saved, sampleSpeech)
    expect(edit).toEqual({
      ok: true,
      value: {
        schedule: { week: schedule.week, holidays: ['2026-09-07', '--12-25'], overrides: schedule.overrides },
        policy,
      },
    })
    if (edit.ok) expect(openMinutes(edit.value.schedule.week)).toBe(50 * 60)
  })

  it('hoursEdit says every problem at its field', () => {
    const wrong = {
      ...saved,
      week: { ...saved.week, 1: 'nine to five' },
      overrides: [{ date: '2026-12-24', hours: '22:00-06:00' }],
      priorities: [{ ...emptyPriority(null), response: { time: 'soon', clock: 'business' as const } }],
    }
    const edit = hoursEdit(wrong, sampleSpeech)
    expect(edit.ok ? [] : edit.problems.map(problem => problem.path)).toEqual([
      'week.1',
      'overrides.0.hours',
      'priorities.0.response',
    ])
  })

  it('hoursEdit refuses a promise of no time', () => {
    const none = [{ ...emptyPriority(null), resolution: { time: '0 min', clock: '24x7' as const } }]
    expect(hoursEdit({ ...saved, priorities: none }, sampleSpeech)).toMatchObject({
      problems: [{ path: 'priorities.0.resolution' }],
    })
  })
})

describe('consequenceText', () => {
  it('consequenceText says how many keep their verdict', () => {
    const told = (differ: number) => consequenceText({ tickets: 412, differ }, 'November', sampleSpeech)
    expect(told(14)).toBe(
      'What you save counts from now on. 14 tickets of November would be judged differently and keep their verdict.',
    )
    expect(told(1)).toContain('1 ticket of November would be judged differently and keeps its verdict.')
    expect(told(0)).toContain('None of the 412 judged tickets of November would be judged differently.')
  })
})

describe('holidayText', () => {
  it('holidayText tells one date, and one of every year', () => {
    expect(holidayText('2026-12-25', sampleSpeech)).toBe('Friday, December 25, 2026')
    expect(holidayText('--02-29', sampleSpeech)).toBe('February 29 every year')
    expect(holidayText('soon', sampleSpeech)).toBe('soon')
    expect([0, 6].map(day => weekdayText(day, sampleSpeech))).toEqual(['Sunday', 'Saturday'])
  })
})
