import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { projectSales } from '../../../core/metrics/project-sales.ts'
import { recurringRevenue } from '../../../core/metrics/recurring-revenue.ts'
import { wonSales } from '../../../core/metrics/won-sales.ts'
import type { Opportunity } from '../../../core/model/money.ts'
import { cents } from '../../../core/model/units.ts'
import { reading } from '../../helpers/a-reading.ts'
import { contextOf, NOVEMBER, on } from '../../helpers/november.ts'
import { anySales, money, sale } from '../../helpers/some-money.ts'

const context = (opportunities: readonly Opportunity[] | null, now = NOVEMBER.to) =>
  contextOf({ money: money({ opportunities }), now })

describe('wonSales', () => {
  it('wonSales sum up what was won in the range, each kind for itself', () => {
    const sales = [
      sale({ id: 'a' }),
      sale({ id: 'b', monthly: cents(150_00), project: cents(1_00) }),
      sale({ id: 'c', won: NOVEMBER.to }),
      sale({ id: 'd', won: NOVEMBER.from }),
    ]
    expect(wonSales('projectSales', context(sales)).exact).toEqual({ num: 10_001_00, den: 1 })
    expect(wonSales('recurringRevenue', context(sales))).toMatchObject({
      exact: { num: 150_00, den: 1 },
      evidence: { counted: 1, excluded: { 'no-amount': 2 }, things: 'sales' },
    })
  })

  it('wonSales of a source that tells of none are nothing, and typed in where it does not tell', () => {
    expect(wonSales('projectSales', context([]))).toMatchObject({
      exact: { num: 0, den: 1 },
      evidence: { counted: 0, excluded: {} },
    })
    const records = { readings: [reading({ id: 'a' })] }
    const untold = contextOf({ records, money: money({ opportunities: null }) })
    expect(wonSales('projectSales', untold).exact).toEqual({ num: 5_000_00, den: 1 })
  })

  it('wonSales draw the sum at the end of each day, and now', () => {
    const { trend } = wonSales('projectSales', context([sale({ id: 'a' })], on('11 12:00')))
    expect(trend.map(({ at, value }) => [at, value.num]).slice(-3)).toEqual([
      [on('10 00:00'), 0],
      [on('11 00:00'), 5_000_00],
      [on('11 12:00'), 5_000_00],
    ])
  })

  it('wonSales do not depend on the order of the sales', () => {
    fc.assert(
      fc.property(anySales, sales => {
        for (const metric of ['projectSales', 'recurringRevenue'] as const)
          expect(wonSales(metric, context(sales.toReversed()))).toEqual(wonSales(metric, context(sales)))
      }),
    )
  })
})

describe('projectSales', () => {
  it('projectSales are the work that is done once', () => {
    expect(projectSales(context([sale({ id: 'a' })]))).toMatchObject({
      ...{ metric: 'projectSales', exact: { num: 5_000_00, den: 1 } },
    })
  })
})

describe('recurringRevenue', () => {
  it('recurringRevenue is what comes in every month', () => {
    expect(recurringRevenue(context([sale({ id: 'a', monthly: cents(7) })]))).toMatchObject({
      ...{ metric: 'recurringRevenue', exact: { num: 7, den: 1 } },
    })
  })
})
