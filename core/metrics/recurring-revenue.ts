import type { Value } from '../model/value.ts'
import type { MeasureContext } from './measure-context.ts'
import { wonSales } from './won-sales.ts'

/** New monthly services sold in the range, in cents a month, of the opportunities won in it. */
export function recurringRevenue(context: MeasureContext): Value {
  return wonSales('recurringRevenue', context)
}
