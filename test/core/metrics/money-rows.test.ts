import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explainRows } from '../../../core/metrics/explain-rows.ts'
import { measure } from '../../../core/metrics/measure.ts'
import type { MetricKey } from '../../../core/model/metric.ts'
import { cents } from '../../../core/model/units.ts'
import { excludedCount } from '../../../core/snapshot/metric-figure.ts'
import { reading } from '../../helpers/a-reading.ts'
import { contextOf, NOVEMBER, on } from '../../helpers/november.ts'
import { add, type Fraction } from '../../helpers/rational-oracle.ts'
import { anyInvoices, anySales, invoice, money, sale } from '../../helpers/some-money.ts'

const OF_MONEY = ['receivablesDays', 'weeksInvoiced', 'projectSales', 'recurringRevenue'] as const

const context = (known: Parameters<typeof money>[0], now = NOVEMBER.to) =>
  contextOf({ money: money(known), now })

describe('receivableRows, weekRows and saleRows', () => {
  it('explainRows of money sum up to the metric exactly, and tell all that is left out or pending', () => {
    const now = fc.constantFrom(on('12 14:00'), NOVEMBER.to)
    fc.assert(
      fc.property(anyInvoices, anySales, now, (invoices, opportunities, until) => {
        const known = context({ invoices, opportunities }, until)
        const values = measure(known)
        for (const metric of OF_MONEY) {
          const rows = explainRows(metric, known)
          const sum = rows
            .flatMap(({ value }) => (value ? [value] : []))
            .reduce<Fraction>((all, { num, den }) => add(all, [BigInt(num), BigInt(den)]), [0n, 1n])
          const { exact, evidence } = values[metric]
          if (exact) expect(BigInt(exact.num) * sum[1]).toBe(sum[0] * BigInt(exact.den))
          else expect(rows.every(({ value }) => value === undefined)).toBe(true)
          const count = (...outcomes: string[]) =>
            rows.filter(({ outcome }) => outcomes.includes(outcome)).length
          expect(count('counted', 'met', 'breached')).toBe(evidence.counted)
          expect(count('left-out')).toBe(excludedCount(values[metric]))
          expect(count('pending')).toBe(evidence.pending)
        }
      }),
    )
  })

  it('receivableRows say whose invoice it is, what it comes to and what is open of it', () => {
    const invoices = [invoice({ id: 'I-7', payments: [{ date: '2026-11-09', amount: cents(40_00) }] })]
    expect(explainRows('receivablesDays', context({ invoices }))).toMatchObject([
      {
        ...{ id: 'I-7', client: 'Acme', answered: on('06 00:00'), amount: 100_00, open: 60_00 },
        ...{ outcome: 'counted', value: { num: 60_00 * 90, den: 100_00 } },
      },
    ])
  })

  it('weekRows name the invoices of a week, and those of a weekend as left out', () => {
    const invoices = [
      invoice({ id: 'I-1' }),
      invoice({ id: 'I-2' }),
      invoice({ id: 'I-3', date: '2026-11-14' }),
    ]
    expect(explainRows('weeksInvoiced', context({ invoices }, on('21 12:00')))).toMatchObject([
      { id: '2026-11-06', outcome: 'met', summary: 'I-1, I-2', value: { num: 1, den: 3 } },
      { id: '2026-11-13', outcome: 'breached', summary: null, value: { num: 0, den: 3 } },
      { id: 'I-3', outcome: 'left-out', reason: 'weekend' },
      { id: '2026-11-20', outcome: 'breached' },
      { id: '2026-11-27', outcome: 'pending' },
    ])
  })

  it('saleRows say who sold what to whom, and which sale has no such amount', () => {
    const opportunities = [sale({ id: '1' }), sale({ id: '2', project: cents(0), monthly: cents(9) })]
    expect(explainRows('projectSales', context({ opportunities }))).toMatchObject([
      { id: '1', client: 'Acme', owner: 'Sam', summary: 'New servers', value: { num: 5_000_00, den: 1 } },
      { id: '2', outcome: 'left-out', reason: 'no-amount' },
    ])
  })

  it('explainRows of a number of money that is typed in are its readings', () => {
    const records = { readings: OF_MONEY.map(metric => reading({ id: metric, metric })) }
    const rows = (metric: MetricKey) => explainRows(metric, contextOf({ records })).map(({ id }) => id)
    for (const metric of OF_MONEY) expect(rows(metric)).toEqual([metric])
  })
})
