import { describe, expect, it } from 'vitest'
import { revenueOf } from '../../../core/bonus/revenue-of.ts'
import type { RevenueLine } from '../../../core/model/revenue.ts'
import { cents } from '../../../core/model/units.ts'

const line = (month: string, amount: number, excluded: string | null = null): RevenueLine => ({
  id: `${month}:${amount}`,
  team: 'help-desk',
  month,
  agreement: null,
  client: null,
  kind: 'agreement',
  date: null,
  amount: cents(amount),
  excluded,
  source: 'typed',
})
const lines = [
  line('2026-10', 500),
  line('2026-11', 900),
  line('2026-11', -100),
  line('2026-11', 70, 'hardware'),
]
const of = (confirmed: readonly string[], month = '2026-11') =>
  revenueOf(
    lines,
    confirmed.map(each => ({ month: each })),
    month,
    cents(1),
  )

describe('revenueOf', () => {
  it('revenueOf a confirmed month is its lines with credits, without those left out, which still show', () => {
    expect(of(['2026-11', '2026-10'])).toEqual({
      amount: 800,
      month: '2026-11',
      confirmed: true,
      from: 'lines',
      lines: lines.slice(1),
    })
  })

  it('revenueOf a month nobody confirmed is that of the last confirmed one before, and says which', () => {
    expect(of(['2026-10'])).toMatchObject({ amount: 500, month: '2026-10', confirmed: false, from: 'lines' })
    expect(of(['2026-10', '2026-11'], '2026-10')).toMatchObject({ amount: 500, confirmed: true })
  })

  it('revenueOf is the figure of the plan where no month is confirmed, or none has lines', () => {
    const plain = { amount: 1, month: '2026-11', confirmed: false, from: 'plan', lines: [] }
    expect(of([])).toEqual(plain)
    expect(of(['2026-12', '2026-09'])).toEqual(plain)
  })
})
