import { describe, expect, it } from 'vitest'
import { afterText } from '../../../admin/open-tickets/after-text.ts'
import { HOUR } from '../../../core/model/units.ts'
import { sampleSpeech } from '../../helpers/rendered.ts'
import { samplePlanVersion } from '../../helpers/sample-plan.ts'

const goal = samplePlanVersion.goals[0] ?? null
const hours = (num: number) => ({ num: num * HOUR, den: 1 })

describe('afterText', () => {
  it('afterText says what the month becomes and by how much', () => {
    expect(afterText(hours(4.5), hours(4), goal, sampleSpeech)).toEqual({
      ...{ value: '4 h 30 min', change: 'up 30 min', breaks: false },
    })
    expect(afterText(hours(3), hours(4), goal, sampleSpeech).change).toBe('down 1 h')
    expect(afterText(hours(4), hours(4), goal, sampleSpeech).change).toBe('no change')
  })

  it('afterText marks the one that breaks the goal, which 5 h itself does', () => {
    expect(afterText(hours(5), hours(4), goal, sampleSpeech).breaks).toBe(true)
    expect(afterText(hours(6), hours(5), goal, sampleSpeech).breaks).toBe(false)
    expect(afterText(hours(6), hours(4), null, sampleSpeech).breaks).toBe(false)
  })

  it('afterText of the first ticket compares with nothing', () => {
    expect(afterText(hours(4), null, goal, sampleSpeech).change).toBe('the first of the month')
  })
})
