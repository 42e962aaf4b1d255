import { describe, expect, it } from 'vitest'
import { gatheringText, historyText } from '../../../admin/projection/history-text.ts'
import type { Instant } from '../../../core/model/units.ts'

const SPEECH = { locale: 'en-US', currency: 'USD', zone: 'UTC', now: 0 as Instant }
const of = (...months: string[]) => historyText({ history: { done: 0, of: 0, months } }, SPEECH)

describe('gatheringText', () => {
  it('gatheringText says how many months are read, while there are some to read', () => {
    expect(gatheringText({ done: 9, of: 12 })).toContain('9 of 12 months read')
    expect(gatheringText({ done: 12, of: 12 })).toBe(null)
    expect(gatheringText({ done: 0, of: 0 })).toBe(null)
  })
})

describe('historyText', () => {
  it('historyText says from which months to which a forecast is made', () => {
    expect(of('2026-08', '2026-09', '2026-10')).toBe('Rests on 3 ended months, August 2026 to October 2026.')
    expect(of('2026-10')).toBe('Rests on one ended month, October 2026.')
    expect(of()).toBe('No ended month is known yet.')
  })
})
