import type { Invoice } from '../model/money.ts'
import { type Cents, cents } from '../model/units.ts'

/**
 * What of an invoice was still to be paid at the end of a day (YYYY-MM-DD): its total less the payments dated until then.
 * Where payments are not known, its balance as it was read. Nothing before the day of the invoice.
 */
export function openBalance({ date, total, balance, payments }: Invoice, day: string): Cents {
  if (date > day) return cents(0)
  if (payments === null) return balance
  const paid = payments.reduce((sum, each) => sum + (each.date <= day ? each.amount : 0), 0)
  return cents(total - paid)
}
