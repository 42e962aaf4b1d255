import { describe, expect, it } from 'vitest'
import { statement } from '../../../core/bonus/statement.ts'
import { cents } from '../../../core/model/units.ts'
import { adjustment, closedNovember } from '../../helpers/closed-november.ts'

describe('statement', () => {
  it('statement has the goals with what they paid, the slice and what is owed', () => {
    const found = statement(closedNovember(), 'ben', [])
    expect(found?.goals.map(({ met, pay }) => [met, pay.amount])).toEqual([
      [true, 1_000_00],
      [true, 1_000_00],
      [false, 0],
    ])
    expect(found?.slice).toMatchObject({
      amount: 500_00,
      days: 15,
      ofDays: 30,
      reasons: ['Joined on 16 November'],
    })
    expect(found).toMatchObject({ person: { name: 'Ben' }, total: 500_00, rehearsal: false, adjustments: [] })
    expect(found?.payout).toMatchObject({ payable: 2_000_00, remainder: 500_00 })
  })

  it('statement adds the adjustments paid with the month, and only names those that correct it later', () => {
    const paid = adjustment()
    const taken = adjustment({ id: 'y', amount: cents(-2_00) })
    const later = adjustment({ id: 'z', month: '2026-12', corrects: '2026-11' })
    const other = adjustment({ id: 'o', person: 'ben' })
    const found = statement(closedNovember(), 'ada', [paid, taken, later, other])
    expect(found).toMatchObject({ adjustments: [paid, taken], corrected: [later], total: 1_010_50 })
  })

  it('statement of a rehearsal owes the adjustments alone', () => {
    const found = statement(closedNovember({ rehearsal: true }), 'ada', [adjustment()])
    expect(found).toMatchObject({ rehearsal: true, total: 12_50 })
    expect(found?.slice?.amount).toBe(1_000_00)
  })

  it('statement of somebody without a slice has the adjustment, and without that is null', () => {
    const gone = adjustment({ person: 'gone' })
    expect(statement(closedNovember(), 'gone', [gone])).toMatchObject({ slice: null, total: 12_50 })
    expect(statement(closedNovember(), 'gone', [])).toBeNull()
    expect(statement(closedNovember(), 'gone', [{ ...gone, team: 'sales' }])).toBeNull()
  })
})
