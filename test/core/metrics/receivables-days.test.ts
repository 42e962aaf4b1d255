import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { receivablesDays } from '../../../core/metrics/receivables-days.ts'
import type { Invoice } from '../../../core/model/money.ts'
import { cents, type Exact, type Instant } from '../../../core/model/units.ts'
import { reading } from '../../helpers/a-reading.ts'
import { contextOf, NOVEMBER, on } from '../../helpers/november.ts'
import { add, type Fraction, multiply } from '../../helpers/rational-oracle.ts'
import { anyInvoices, invoice, money } from '../../helpers/some-money.ts'

const of = (invoices: readonly Invoice[] | null, now: Instant = NOVEMBER.to) =>
  receivablesDays(contextOf({ money: money({ invoices }), now }))

/** By the words of DOMAIN.md, day by day and invoice by invoice, with every date as a count of days. */
function oracle(invoices: readonly Invoice[], last: string): Fraction | null {
  const count = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000
  let open: Fraction = [0n, 1n]
  let sales: Fraction = [0n, 1n]
  for (let day = 0; day < 90; day++)
    for (const each of invoices)
      if (count(each.date) === count(last) - day) sales = add(sales, [BigInt(each.total), 1n])
  for (const { date, total, balance, payments } of invoices) {
    if (count(date) > count(last)) continue
    const settled = (payments ?? []).filter(each => count(each.date) <= count(last))
    const rest = payments === null ? balance : settled.reduce((sum, each) => sum - each.amount, Number(total))
    open = add(open, [BigInt(rest), 1n])
  }
  return sales[0] <= 0n ? null : multiply(open, [90n * sales[1], sales[0]])
}

const isSame = (value: Exact | null, told: Fraction | null) =>
  value === null || told === null
    ? value === told
    : BigInt(value.num) * told[1] === told[0] * BigInt(value.den)

describe('receivablesDays', () => {
  it('receivablesDays are the open balances by the sales of 90 days, times 90', () => {
    const found = of([
      invoice({ id: 'old', date: '2026-01-05', total: cents(60_00) }),
      invoice({ id: 'paid', date: '2026-09-02', payments: [{ date: '2026-10-01', amount: cents(100_00) }] }),
      invoice({ id: 'open', total: cents(200_00) }),
    ])
    // 2 September is the first of the 90 days that end with 30 November.
    expect(found.exact).toEqual({ num: 260_00 * 90, den: 300_00 })
    expect(found.evidence).toMatchObject({ counted: 3, things: 'invoices', asOf: null })
  })

  it('receivablesDays leave the day before the 90 days out of the sales', () => {
    expect(of([invoice({ id: '1', date: '2026-09-01' })]).exact).toBeNull()
    expect(of([invoice({ id: '1', date: '2026-09-02' })]).exact).toEqual({ num: 9_000_00, den: 100_00 })
  })

  it('receivablesDays know nothing of what comes after the range', () => {
    const later = invoice({ id: '2', date: '2026-11-13' })
    const paidLater = invoice({ id: '1', payments: [{ date: '2026-11-13', amount: cents(100_00) }] })
    expect(of([paidLater, later], on('12 18:00')).exact).toEqual({ num: 9_000_00, den: 100_00 })
  })

  it('receivablesDays without sales are not known, and without invoices typed in', () => {
    expect(of([]).exact).toBeNull()
    const value = { num: 412, den: 10 }
    const records = { readings: [reading({ id: 'a', metric: 'receivablesDays', value })] }
    expect(receivablesDays(contextOf({ records })).exact).toEqual(value)
    expect(receivablesDays(contextOf({ records, money: money({ invoices: null }) })).exact).toEqual(value)
    expect(receivablesDays(contextOf({ records, money: money({}) })).exact).toBeNull()
  })

  it('receivablesDays draw each day as it stood at its end', () => {
    const paid = invoice({ id: '1', payments: [{ date: '2026-11-10', amount: cents(100_00) }] })
    const { trend } = of([paid], on('12 18:00'))
    expect(trend[0]).toEqual({ at: on('07 00:00'), value: { num: 9_000_00, den: 100_00 } })
    expect(trend.at(-1)).toEqual({ at: on('12 18:00'), value: { num: 0, den: 100_00 } })
    expect(trend.find(({ at }) => at === on('11 00:00'))?.value.num).toBe(0)
    expect(trend.find(({ at }) => at === on('10 00:00'))?.value.num).toBe(9_000_00)
  })

  it('receivablesDays equal an oracle in rationals, in whatever order the invoices come', () => {
    const day = fc.integer({ min: 1, max: 29 })
    fc.assert(
      fc.property(anyInvoices, day, (invoices, passed) => {
        const last = `2026-11-${String(passed).padStart(2, '0')}`
        const found = of(invoices, (NOVEMBER.from + passed * 86_400_000) as Instant)
        expect(isSame(found.exact, oracle(invoices, last))).toBe(true)
        const turned = of(invoices.toReversed(), (NOVEMBER.from + passed * 86_400_000) as Instant)
        expect(turned).toEqual(found)
      }),
    )
  })
})
