import { describe, expect, it } from 'vitest'
import { openBalance } from '../../../core/metrics/open-balance.ts'
import { cents } from '../../../core/model/units.ts'
import { invoice } from '../../helpers/some-money.ts'

const paid = (date: string, amount: number) => ({ date, amount: cents(amount) })

describe('openBalance', () => {
  it('openBalance is the total less what was paid until that day', () => {
    const two = invoice({
      ...{ id: '1', balance: cents(0) },
      payments: [paid('2026-11-10', 30_00), paid('2026-11-20', 70_00)],
    })
    expect(
      ['2026-11-09', '2026-11-10', '2026-11-19', '2026-11-20'].map(day => openBalance(two, day)),
    ).toEqual([100_00, 70_00, 70_00, 0])
  })

  it('openBalance goes by the balance where payments are not known, and is nothing before the day of the invoice', () => {
    const unknown = invoice({ id: '1', payments: null, balance: cents(12) })
    expect(openBalance(unknown, '2026-11-06')).toBe(12)
    expect(openBalance(unknown, '2026-11-05')).toBe(0)
  })

  it('openBalance of a credit is below nothing until it is used', () => {
    const credit = invoice({ id: '1', total: cents(-50), payments: [paid('2026-11-12', -50)] })
    expect([openBalance(credit, '2026-11-11'), openBalance(credit, '2026-11-12')]).toEqual([-50, 0])
  })
})
