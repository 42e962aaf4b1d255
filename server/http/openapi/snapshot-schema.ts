import { z } from 'zod'
import { METRIC_KEYS } from '../../../core/model/metric.ts'

const cents = z.int().describe('Whole hundredths of the currency.')
const instant = z.int().describe('Milliseconds since 1970 in UTC.')
const exact = z
  .object({ num: z.int(), den: z.int() })
  .describe('num divided by den: milliseconds, a share from 0 to 1, days, or hundredths of the currency.')
const metric = z.enum(METRIC_KEYS)

/** What other programs read of a snapshot, for the description; core/model/snapshot.ts has all of it. */
export const snapshotSchema = z.looseObject({
  team: z.object({ id: z.string(), name: z.string() }),
  zone: z.string().describe('IANA name.'),
  currency: z.string(),
  now: instant,
  demo: z.boolean().describe('Whether the figures are made up.'),
  sources: z.array(
    z.looseObject({ id: z.string(), label: z.string(), asOf: instant.nullable(), failed: z.boolean() }),
  ),
  period: z.looseObject({ month: z.string(), from: instant, to: instant, state: z.string() }),
  pool: z.looseObject({
    state: z.string().describe('What the amount is, such as on-track or no-data.'),
    amount: cents.nullable().describe('The amount on the wall. Null where it shows none.'),
    ifNow: cents.nullable().describe('What the month would pay if it ended now.'),
    all: cents.describe('With every goal met.'),
    missing: z.array(metric),
  }),
  metrics: z.array(
    z.looseObject({
      id: metric,
      value: exact.nullable().describe('Null without data.'),
      counted: z.int(),
      goal: z.object({ comparator: z.string(), target: exact }),
      verdict: z.string(),
      met: z.boolean().nullable().describe('Null: too few to judge.'),
    }),
  ),
})
