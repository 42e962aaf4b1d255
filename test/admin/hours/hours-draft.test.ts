import { describe, expect, it } from 'vitest'
import { scheduleDraft } from '../../../admin/hours/hours-draft.ts'
import { hoursEdit } from '../../../admin/hours/hours-edit.ts'
import { SCHEDULE } from '../../helpers/demo-desk.ts'
import { sampleSpeech } from '../../helpers/rendered.ts'

describe('scheduleDraft', () => {
  it('scheduleDraft fills fields that mean the same schedule again', () => {
    const schedule = {
      ...SCHEDULE,
      holidays: ['2026-12-25', '2027-01-01'],
      overrides: { '2026-12-24': [[480, 720]] as const },
    }
    const read = hoursEdit({ ...scheduleDraft(schedule), priorities: null }, sampleSpeech)
    const { zone: _, ...same } = schedule
    expect(read.ok && read.value.schedule).toEqual(same)
  })
})
