import { describe, expect, it } from 'vitest'
import { countingLines } from '../../../admin/teams/counting-lines.ts'
import type { CountingEffect } from '../../../core/model/counting-effect.ts'
import { cents } from '../../../core/model/units.ts'
import { SPEECH } from '../../helpers/speech.ts'

type Counted = CountingEffect['months'][number]['before']
const counted = (payable: number, num: number, met: boolean | null): Counted => ({
  payable: cents(payable),
  goals: [{ metric: 'csat', value: { num, den: 10 }, met }],
})
const lines = (before: Counted, after: Counted, runs = false) =>
  countingLines({ months: [{ month: '2026-11', runs, before, after }] }, SPEECH)

describe('countingLines', () => {
  it('countingLines tells the money and each goal that moves', () => {
    expect(lines(counted(100_00, 9, true), counted(50_00, 8, false), true)).toEqual([
      'November 2026, which runs: $100.00 becomes $50.00. Satisfaction: met becomes not met.',
    ])
    expect(lines(counted(100_00, 9, true), counted(100_00, 8, true))).toEqual([
      'November 2026: $100.00, as before. Satisfaction: its number moves.',
    ])
  })

  it('countingLines says so where nothing moves, and where nobody can tell', () => {
    expect(lines(counted(1_00, 9, null), counted(1_00, 9, null))).toEqual([
      'November 2026: $1.00, as before.',
    ])
    expect(lines(null, null)[0]).toContain('its data is not in hand')
    expect(countingLines({ months: [] }, SPEECH)).toEqual([
      'What it would make of them could not be reckoned now.',
    ])
  })
})
