import { describe, expect, it } from 'vitest'
import { isTyped } from '../../../core/metrics/is-typed.ts'
import { METRIC_KEYS } from '../../../core/model/metric.ts'
import { money } from '../../helpers/some-money.ts'

const typed = (known: Parameters<typeof isTyped>[1]) => METRIC_KEYS.filter(metric => isTyped(metric, known))

describe('isTyped', () => {
  it('isTyped holds for every number about money where no source tells it', () => {
    const all = ['receivablesDays', 'weeksInvoiced', 'projectSales', 'recurringRevenue', 'profit']
    expect(typed(null)).toEqual(all)
    expect(typed(money({ invoices: null, opportunities: null }))).toEqual(all)
  })

  it('isTyped holds for what the source does not let be read, and always for profit', () => {
    expect(typed(money({}))).toEqual(['profit'])
    expect(typed(money({ invoices: null }))).toEqual(['receivablesDays', 'weeksInvoiced', 'profit'])
  })
})
