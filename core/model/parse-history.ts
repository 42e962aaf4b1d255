import { z } from 'zod'
import type { HistoryMonth } from './history.ts'
import type { Result } from './result.ts'
import { parsed } from './settings.ts'

const count = z.int().min(0)
const time = z.number().min(0)
const times = z.array(time)
const kept = z.strictObject({ good: count, n: count })
const common = {
  opened: count,
  closures: times,
  exposure: times,
  answers: z.strictObject({ positive: count, neutral: count, negative: count }),
  response: kept,
  resolution: kept,
}

const standing = z.strictObject({
  day: z.int().min(0).max(31),
  at: z.int(),
  elapsed: count,
  remaining: count,
  resolved: z.strictObject({ n: count, sum: time, logs: z.number() }),
  open: times,
  waiting: times,
  passed: z.array(time).length(56),
  slices: z.array(
    z.strictObject({ bin: z.int().min(0).max(55), share: z.number().min(0).max(1), left: time }),
  ),
  ...common,
})

const historyMonthSchema = z.strictObject({
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month like 2026-11'),
  business: count,
  arrivals: z.array(count).length(168),
  durations: times,
  waits: z.strictObject({ n: count, sum: time, squares: time }),
  standings: z.array(standing),
  ...common,
})

/** A past month in an unknown value, or every problem with it and where. */
export function parseHistoryMonth(value: unknown): Result<HistoryMonth> {
  return parsed<HistoryMonth>(historyMonthSchema, value)
}
