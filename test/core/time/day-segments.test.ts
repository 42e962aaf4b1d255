import { describe, expect, it } from 'vitest'
import type { Schedule } from '../../../core/model/schedule.ts'
import { daySegments } from '../../../core/time/day-segments.ts'

const week: Schedule['week'] = { 1: [[540, 1020]], 2: [[600, 720]] }
const on = (date: string, known: Partial<Schedule> = {}) =>
  daySegments({ zone: 'UTC', week, holidays: [], overrides: {}, ...known }, Date.parse(`${date}T00:00Z`))

describe('daySegments', () => {
  it('daySegments are those of the weekday, and none where it has none', () => {
    expect([on('2026-11-23'), on('2026-11-24'), on('2026-11-25')]).toEqual([[[540, 1020]], [[600, 720]], []])
    expect(on('1969-12-29')).toEqual([[540, 1020]])
  })

  it('daySegments of a holiday are none, of one year or of every year', () => {
    expect(on('2026-11-24', { holidays: ['2026-11-24'] })).toEqual([])
    expect(on('2026-11-24', { holidays: ['--11-24'] })).toEqual([])
    expect(on('2026-11-24', { holidays: ['2025-11-24', '--11-23'] })).toEqual([[600, 720]])
  })

  it('daySegments of a day with its own hours are those, on a holiday too', () => {
    const own = { holidays: ['--11-24'], overrides: { '2026-11-24': [[0, 60]] as const } }
    expect(on('2026-11-24', own)).toEqual([[0, 60]])
    expect(on('2026-11-23', { overrides: { '2026-11-23': [] } })).toEqual([])
  })
})
