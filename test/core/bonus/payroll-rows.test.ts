import { describe, expect, it } from 'vitest'
import { payrollRows } from '../../../core/bonus/payroll-rows.ts'
import { cents } from '../../../core/model/units.ts'
import { person } from '../../helpers/a-person.ts'
import { adjustment, closedNovember } from '../../helpers/closed-november.ts'

describe('payrollRows', () => {
  it('payrollRows have amount, hours and why, in the order of the names', () => {
    expect(payrollRows(closedNovember(), [], [])).toEqual([
      {
        person: 'ben',
        name: 'Ben',
        amount: 500_00,
        hours: null,
        overtimeHours: null,
        note: 'Joined on 16 November',
      },
      { person: 'ada', name: 'ada', amount: 1_000_00, hours: 160_00, overtimeHours: 8_00, note: '' },
    ])
  })

  it('payrollRows add adjustments, for who has no slice too, and may take more than they pay', () => {
    const rows = payrollRows(
      closedNovember(),
      [adjustment(), adjustment({ person: 'gone', amount: cents(-5_00) }), adjustment({ month: '2026-12' })],
      [person('gone', { name: 'Gone' })],
    )
    expect(rows.map(row => [row.name, row.amount])).toEqual([
      ['Ben', 500_00],
      ['Gone', -5_00],
      ['ada', 1_012_50],
    ])
    expect(rows[2]?.note).toBe('Adjustment of 2026-09: A late answer.')
  })

  it('payrollRows of a rehearsal owe no slice', () => {
    expect(payrollRows(closedNovember({ rehearsal: true }), [], [])).toEqual([])
    expect(payrollRows(closedNovember({ rehearsal: true }), [adjustment()], [])).toMatchObject([
      { amount: 12_50 },
    ])
  })

  it('payrollRows take hours that were typed in after the close, and never over those of the closed month', () => {
    const months = { '2026-11': { hours: 80_00, overtimeHours: 2_00, earnings: null } }
    const rows = payrollRows(closedNovember(), [], [person('ben', { months }), person('ada', { months })])
    expect(rows.map(row => [row.hours, row.overtimeHours])).toEqual([
      [80_00, 2_00],
      [160_00, 8_00],
    ])
  })
})
