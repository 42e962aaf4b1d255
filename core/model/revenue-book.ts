import { z } from 'zod'
import { monthSchema } from './plan-schema.ts'
import type { Result } from './result.ts'
import type { RevenueConfirmation, RevenueLine } from './revenue.ts'
import { revenueLineSchema } from './revenue-schema.ts'
import { parsed } from './settings.ts'

/** Every month's revenue lines and which months a person has confirmed, of all teams, kept by server/store. */
export interface RevenueBook {
  readonly revision: number
  readonly lines: readonly RevenueLine[]
  /** At most one a team and month; gone as soon as a line of the month changes. */
  readonly confirmations: readonly RevenueConfirmation[]
}

export const NO_REVENUE: RevenueBook = { revision: 0, lines: [], confirmations: [] }

const bookSchema = z.strictObject({
  revision: z.int().min(0),
  lines: z.array(revenueLineSchema),
  confirmations: z.array(
    z.strictObject({ team: z.string(), month: monthSchema, author: z.string(), at: z.int() }),
  ),
})

/** The revenue in an unknown value, or every problem with it and where. */
export function parseRevenueBook(value: unknown): Result<RevenueBook> {
  return parsed<RevenueBook>(bookSchema, value)
}
