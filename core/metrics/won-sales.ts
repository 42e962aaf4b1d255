import type { Opportunity } from '../model/money.ts'
import { type Cents, cents, type Instant } from '../model/units.ts'
import type { Value } from '../model/value.ts'
import { dailyTrend } from './daily-trend.ts'
import { evidence } from './evidence.ts'
import type { MeasureContext } from './measure-context.ts'
import { typedValue } from './typed-value.ts'

export type SalesMetric = 'projectSales' | 'recurringRevenue'

/** What a sale adds to a metric, in cents. */
export const soldIn: { readonly [metric in SalesMetric]: (sale: Opportunity) => Cents } = {
  projectSales: ({ project }) => project,
  recurringRevenue: ({ monthly }) => monthly,
}

/** The sales won in the range; none known at all is null. */
export function salesWon({ money, from, until }: MeasureContext): readonly Opportunity[] | null {
  return money?.opportunities?.filter(({ won }) => won >= from && won < until) ?? null
}

/** Sum of what the sales won in the range come to; nothing sold is 0. Typed in where no sales are known. */
export function wonSales(metric: SalesMetric, context: MeasureContext): Value {
  const sales = salesWon(context)
  if (sales === null) return typedValue(metric, context.readings, context.period, context.until)
  const counted = sales.filter(sale => soldIn[metric](sale) !== 0)
  const without = sales.length - counted.length
  return {
    metric,
    exact: sumOf(metric, counted, context.until),
    evidence: evidence({
      counted: counted.length,
      excluded: without > 0 ? { 'no-amount': without } : {},
      things: 'sales',
    }),
    trend: dailyTrend(context, at => sumOf(metric, counted, at)),
  }
}

function sumOf(metric: SalesMetric, sales: readonly Opportunity[], until: Instant) {
  const won = sales.filter(sale => sale.won < until)
  return { num: cents(won.reduce((sum, sale) => sum + soldIn[metric](sale), 0)), den: 1 }
}
