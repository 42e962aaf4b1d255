import type { Value } from '../model/value.ts'
import type { MeasureContext } from './measure-context.ts'
import { wonSales } from './won-sales.ts'

/** Project work sold in the range, in cents: what is done once, of the opportunities won in it. */
export function projectSales(context: MeasureContext): Value {
  return wonSales('projectSales', context)
}
