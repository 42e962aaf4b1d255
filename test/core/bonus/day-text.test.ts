import { expect, it } from 'vitest'
import { dayText } from '../../../core/bonus/day-text.ts'

it('dayText has the day without a nought, and the month in words', () => {
  expect([dayText('2026-11-05'), dayText('2026-01-31')]).toEqual(['5 November', '31 January'])
})
