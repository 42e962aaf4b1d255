import { z } from 'zod'
import type { ClosedMonth } from './closed-month.ts'
import { metricKeySchema } from './metric-schema.ts'
import { monthFigureSchema } from './month-figure.ts'
import { personSchema } from './person-schema.ts'
import { monthSchema, planVersionSchema } from './plan-schema.ts'
import type { Result } from './result.ts'
import { revenueLineSchema } from './revenue-schema.ts'
import { parsed } from './settings.ts'

const whole = z.int()
const exact = z.strictObject({ num: whole, den: whole.min(1) }).nullable()

const goalSchema = z.strictObject({
  metric: metricKeySchema,
  value: exact,
  met: z.boolean().nullable(),
  evidence: z.looseObject({ counted: whole }),
  rows: z.array(
    z.strictObject({
      id: z.string(),
      outcome: z.string(),
      reason: z.string().nullable(),
      time: z.number().nullable(),
    }),
  ),
})

const sliceSchema = z.strictObject({
  person: z.string(),
  name: z.string(),
  amount: whole,
  days: z.number(),
  ofDays: z.number(),
  weight: z.number(),
  reasons: z.array(z.string()),
})

const payoutSchema = z.strictObject({
  pool: whole,
  carried: whole,
  payable: whole,
  unearned: whole,
  isGateMissed: z.boolean(),
  fullShares: z.number(),
  slices: z.array(sliceSchema),
  remainder: whole,
  isScaled: z.boolean(),
  goals: z.array(z.strictObject({ metric: metricKeySchema, score: exact, amount: whole })),
})

const versions = z.array(z.looseObject({ from: whole.nullable() }))

const closedMonthSchema = z.strictObject({
  team: z.strictObject({ id: z.string(), name: z.string(), zone: z.string() }),
  currency: z.string(),
  period: z.looseObject({ month: monthSchema, from: whole, to: whole, zone: z.string() }),
  plan: planVersionSchema,
  goals: z.array(goalSchema),
  revenue: z.strictObject({
    month: z.string(),
    amount: whole,
    confirmed: z.boolean(),
    lines: z.array(revenueLineSchema),
  }),
  payout: payoutSchema,
  people: z.array(personSchema),
  schedules: versions,
  policies: versions,
  settled: z.record(z.string(), whole),
  timeZoneData: z.string(),
  closedBy: z.string(),
  approvedBy: z.string().nullable(),
  closedAt: whole,
  note: z.string(),
})

/** A closed month in an unknown value, or every problem with it and where. */
export function parseClosedMonth(value: unknown): Result<ClosedMonth> {
  return parsed<ClosedMonth>(closedMonthSchema, value)
}

/** What a person's browser sends to close a month. */
export const closeBodySchema = z.strictObject({
  revision: z.int('the revision this was read at'),
  note: z.string().trim().max(1000, 'at most 1,000 letters'),
  /** As the page showed it. */
  figure: monthFigureSchema,
})
