import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countBackDays } from '../../../core/metrics/count-back-days.ts'
import { cents } from '../../../core/model/units.ts'
import { invoice } from '../../helpers/some-money.ts'

const paid = (id: string, date: string, total: number) =>
  invoice({ id, date, total: cents(total), payments: [{ date, amount: cents(total) }] })
const due = (id: string, date: string, total: number) => invoice({ id, date, total: cents(total) })

describe('countBackDays', () => {
  it('countBackDays take the months off from the newest, and a part of the last one', () => {
    // 300 open: all 200 of November with its 30 days, then 100 of October's 400.
    const invoices = [due('a', '2026-11-05', 200), due('b', '2026-10-05', 100), paid('c', '2026-10-06', 300)]
    expect(countBackDays(invoices, '2026-11-30')).toEqual({ num: 30 * 400 + 100 * 31, den: 400 })
  })

  it('countBackDays have as many days of a running month as have passed', () => {
    expect(countBackDays([due('a', '2026-11-05', 100), paid('b', '2026-11-06', 100)], '2026-11-12')).toEqual({
      num: 100 * 12,
      den: 200,
    })
  })

  it('countBackDays pass over a month without sales, and one with more credits than sales', () => {
    const invoices = [due('a', '2026-09-05', 100), paid('b', '2026-10-05', -30)]
    expect(countBackDays(invoices, '2026-11-30')).toEqual({ num: 30 + 31 + 30, den: 1 })
  })

  it('countBackDays of nothing open are none, and not known where a year of sales does not cover it', () => {
    expect(countBackDays([], '2026-11-30')).toEqual({ num: 0, den: 1 })
    expect(countBackDays([due('a', '2025-01-05', 100)], '2026-11-30')).toBeNull()
  })

  it('countBackDays rise with what is open', () => {
    const worth = (value: ReturnType<typeof countBackDays>) =>
      value === null ? Number.POSITIVE_INFINITY : value.num / value.den
    fc.assert(
      fc.property(fc.nat(900), fc.nat(100), (open, more) => {
        const sales = [
          paid('a', '2026-11-02', 300),
          paid('b', '2026-10-02', 300),
          paid('c', '2026-09-02', 300),
        ]
        const at = (sum: number) =>
          worth(countBackDays([...sales, due('d', '2020-01-01', sum)], '2026-11-30'))
        expect(at(open + more)).toBeGreaterThanOrEqual(at(open))
      }),
    )
  })
})
