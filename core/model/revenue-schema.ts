import { z } from 'zod'
import { dateSchema } from './date-schema.ts'
import { monthSchema } from './plan-schema.ts'

const name = z.string().trim().min(1, 'a name, or nothing').max(200, 'at most 200 letters').nullable()

const written = {
  agreement: name,
  client: name,
  kind: z.string().trim().min(1, 'what was billed, such as agreement').max(60, 'at most 60 letters'),
  date: dateSchema.nullable(),
  // A credit is below 0.
  amount: z.int('whole cents').min(-1e13, 'at most a hundred billion').max(1e13, 'at most a hundred billion'),
  excluded: z.string().trim().min(3, 'why, in a few words').max(200, 'at most 200 letters').nullable(),
}

/** A line before it has a place in the books. */
export const revenueDraftSchema = z.strictObject(written)

export const revenueLineSchema = z.strictObject({
  ...written,
  id: z.string().min(1).max(100),
  team: z.string().min(1),
  month: monthSchema,
  source: z.enum(['typed', 'csv', 'psa']),
})

const revision = z.int('the revision this was read at')

/** What a person's browser sends to save a month's lines. A line without an id is a new one. */
export const revenueBodySchema = z.strictObject({
  revision,
  month: monthSchema,
  lines: z
    .array(z.strictObject({ ...written, id: z.string().min(1).max(100).optional() }))
    .max(5000, 'at most 5,000 lines'),
})

export const revenueMonthSchema = z.strictObject({ revision, month: monthSchema })

export const revenueImportSchema = z.strictObject({ revision, month: monthSchema, csv: z.string() })
