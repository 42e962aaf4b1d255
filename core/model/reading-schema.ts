import { z } from 'zod'
import { dateSchema } from './date-schema.ts'
import { METRICS } from './metric.ts'
import { metricKeySchema } from './metric-schema.ts'

const whole = z.int('a whole number').min(-1e13, 'too large').max(1e13, 'too large')
const den = z.int('a whole number').min(1, 'at least 1').max(1e9, 'too large')
const exact = z.strictObject({ num: whole, den })

const written = {
  metric: metricKeySchema,
  value: exact,
  date: dateSchema,
  note: z.string().trim().max(500, 'at most 500 letters'),
  replaces: z.string().nullable(),
}

export const storedReadingSchema = z.strictObject({
  ...written,
  id: z.string().min(1),
  team: z.string(),
  author: z.string().min(1),
  at: z.int(),
})

/** A number as a person types it in. */
export const readingBodySchema = z.strictObject(written).superRefine(({ metric, value }, problem) => {
  const { counted, unit, title } = METRICS[metric]
  const add = (path: string, message: string) => problem.addIssue({ code: 'custom', path: [path], message })
  if (counted !== 'readings') add('metric', `${title} is measured, not typed in`)
  if (unit === 'share' && value.num > value.den) add('value', 'at most 100 %')
  // A month may end with a loss, or with agreements lost.
  if (unit !== 'money' && value.num < 0) add('value', 'not below 0')
})
